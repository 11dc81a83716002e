using System.Collections.Immutable;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views.Lists;

/// <summary>The home page and the pages after it.</summary>
internal sealed record HomePage(
    SiteView Site,
    HeadView Page,
    CardView? Lead,
    ImmutableArray<CardView> Posts,
    PaginationView Pagination)
{
    public static ViewShape<HomePage> Shape { get; } = new("home.html", "The home page, and the further pages of its list.",
    [
        new("site", FieldType.Nested(SiteView.Shape), "The site.", view => view.Site),
        new("page", FieldType.Nested(HeadView.Shape), "This page.", view => view.Page),
        new("lead", FieldType.Nested(CardView.Shape), "The pinned or newest post, on the first page.", view => view.Lead),
        new("posts", FieldType.ListOf(CardView.Shape), "The other posts, newest first.", view => view.Posts),
        new("pagination", FieldType.Nested(PaginationView.Shape), "The position of this page in the list.", view => view.Pagination),
    ]);
}
