using System.Collections.Immutable;
using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>The page that searches the posts, in the browser.</summary>
internal sealed record SearchPage(
    SiteView Site,
    HeadView Page,
    string IndexUrl,
    ImmutableArray<PluralView> Counts,
    ImmutableArray<PluralView> CountsTagged,
    ImmutableArray<TermView> Tags,
    bool HasMoreTags)
{
    public static ViewShape<SearchPage> Shape { get; } = new("search.html", "The search page.",
    [
        new("site", FieldType.Nested(SiteView.Shape), "The site.", view => view.Site),
        new("page", FieldType.Nested(HeadView.Shape), "This page.", view => view.Page),
        new("index_url", FieldType.Text, "The URL of the folder of the search index, with a slash at the end.", view => view.IndexUrl),
        new("counts", FieldType.ListOf(PluralView.Shape), "The strings for the number of results: `{0}` is the number, `{1}` the query.", view => view.Counts),
        new("counts_tagged", FieldType.ListOf(PluralView.Shape), "The same for results within a tag, `{2}`.", view => view.CountsTagged),
        new("tags", FieldType.ListOf(TermView.Shape), "The most used tags.", view => view.Tags),
        new("has_more_tags", FieldType.Boolean, "True if the site has more tags.", view => view.HasMoreTags),
    ]);
}
