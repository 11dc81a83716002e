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
    public static ViewShape<TextPage> Shape { get; } = new("page.html", "A page outside the stream of posts.",
    [
        new("site", FieldType.Nested(SiteView.Shape), "The site.", view => view.Site),
        new("page", FieldType.Nested(HeadView.Shape), "This page.", view => view.Page),
        new("content", FieldType.Html, "The text.", view => view.Content),
        new("footnotes", FieldType.Html, "Its footnotes.", view => view.Footnotes),
        new("toc", FieldType.ListOf(TocEntry.Shape), "The table of contents.", view => view.Toc),
        new("image", FieldType.Nested(ImageView.Shape), "The lead picture.", view => view.Image),
        new("updated", FieldType.Date, "When it was last changed.", view => view.Updated),
        new("correction", FieldType.Text, "What was corrected then.", view => view.Correction),
        new("extra", FieldType.Open, "What its author put under extra.", view => view.Extra),
    ]);
}
