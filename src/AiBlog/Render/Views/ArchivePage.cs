using System.Collections.Immutable;
using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>All posts, those of a year or those of a month.</summary>
internal sealed record ArchivePage(
    SiteView Site,
    HeadView Page,
    string Span,
    ImmutableArray<YearView> Years)
{
    public static ViewShape<ArchivePage> Shape { get; } = new("archive.html", "The archive: all posts, or the posts of a year or month.",
    [
        new("site", FieldType.Nested(SiteView.Shape), "The site.", view => view.Site),
        new("page", FieldType.Nested(HeadView.Shape), "This page.", view => view.Page),
        new("span", FieldType.Text, "The range: all, year, or month.", view => view.Span),
        new("years", FieldType.ListOf(YearView.Shape), "Newest first.", view => view.Years),
    ]);
}
