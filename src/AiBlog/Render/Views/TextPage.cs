using System.Collections.Immutable;
using AiBlog.Render.Templating;
using AiBlog.Text;
using AiBlog.Text.Html;

namespace AiBlog.Render.Views;

/// <summary>A page outside the stream of posts.</summary>
internal sealed record TextPage(
    SiteView Site,
    HeadView Page,
    HtmlText Content,
    HtmlText? Footnotes,
    ImmutableArray<TocEntry> Toc,
    ImageView? Image,
    DateTimeOffset? Updated,
    string? Correction,
    OpenMap Extra)
{
    public static ViewShape<TextPage> Shape { get; } = new("page.html", "A page in `content/pages`.",
    [
        new("site", FieldType.Nested(SiteView.Shape), "The site.", view => view.Site),
        new("page", FieldType.Nested(HeadView.Shape), "This page.", view => view.Page),
        new("content", FieldType.Html, "The content.", view => view.Content),
        new("footnotes", FieldType.Html, "The footnotes.", view => view.Footnotes),
        new("toc", FieldType.ListOf(TocEntry.Shape), "The table of contents.", view => view.Toc),
        new("image", FieldType.Nested(ImageView.Shape), "The lead image.", view => view.Image),
        new("updated", FieldType.Date, "The date of the last change.", view => view.Updated),
        new("correction", FieldType.Text, "The correction note of that change.", view => view.Correction),
        new("extra", FieldType.Open, "The mapping `extra` of the front matter.", view => view.Extra),
    ]);
}
