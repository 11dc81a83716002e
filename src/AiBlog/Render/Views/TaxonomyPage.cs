using System.Collections.Immutable;
using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>All tags, categories, authors or series.</summary>
internal sealed record TaxonomyPage(
    SiteView Site,
    HeadView Page,
    string Taxonomy,
    ImmutableArray<TermView> Terms)
{
    public static ViewShape<TaxonomyPage> Shape { get; } = new("terms.html", "A list of all tags, categories, authors, or series.",
    [
        new("site", FieldType.Nested(SiteView.Shape), "The site.", view => view.Site),
        new("page", FieldType.Nested(HeadView.Shape), "This page.", view => view.Page),
        new("taxonomy", FieldType.Text, "The taxonomy: tags, categories, authors, or series.", view => view.Taxonomy),
        new("terms", FieldType.ListOf(TermView.Shape), "The terms, by slug.", view => view.Terms),
    ]);
}
