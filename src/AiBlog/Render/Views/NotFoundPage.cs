using System.Collections.Immutable;
using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>What a reader sees at an address that does not exist.</summary>
internal sealed record NotFoundPage(
    SiteView Site,
    HeadView Page,
    ImmutableArray<CardView> Latest)
{
    public static ViewShape<NotFoundPage> Shape { get; } = new("404.html", "The page for a URL that does not exist.",
    [
        new("site", FieldType.Nested(SiteView.Shape), "The site.", view => view.Site),
        new("page", FieldType.Nested(HeadView.Shape), "This page.", view => view.Page),
        new("latest", FieldType.ListOf(CardView.Shape), "The newest posts.", view => view.Latest),
    ]);
}
