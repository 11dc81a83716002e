using System.Collections.Immutable;
using AiBlog.Render.Motifs;
using AiBlog.Text.Html;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views.Lists;

/// <summary>The posts of a tag, category, author or series.</summary>
internal sealed record TermPage(
    SiteView Site,
    HeadView Page,
    string Taxonomy,
    TermView Term,
    ProfileView? Profile,
    HtmlText Motif,
    ImmutableArray<CardView> Posts,
    PaginationView Pagination)
{
    public static ViewShape<TermPage> Shape { get; } = new("term.html", "The posts of a tag, category, author, or series.",
    [
        new("site", FieldType.Nested(SiteView.Shape), "The site.", view => view.Site),
        new("page", FieldType.Nested(HeadView.Shape), "This page.", view => view.Page),
        new("taxonomy", FieldType.Text, "The taxonomy: tags, categories, authors, or series.", view => view.Taxonomy),
        new("term", FieldType.Nested(TermView.Shape), "The term.", view => view.Term),
        new("profile", FieldType.Nested(ProfileView.Shape), "The profile of an author in `authors` of aiblog.yml.", view => view.Profile),
        new("motif", FieldType.Html, "An SVG drawing generated from the term.", view => view.Motif),
        new("posts", FieldType.ListOf(CardView.Shape), "The posts, newest first; in a series, in its order.", view => view.Posts),
        new("pagination", FieldType.Nested(PaginationView.Shape), "The position of this page in the list.", view => view.Pagination),
    ]);
}

/// <summary>An author as the configuration describes them.</summary>
internal sealed record ProfileView(
    string Name,
    string? Url,
    string? Bio,
    ImageView? Avatar)
{
    public static ViewShape<ProfileView> Shape { get; } = new("profile", "The profile of an author, from aiblog.yml.",
    [
        new("name", FieldType.Text, "The name.", view => view.Name),
        new("url", FieldType.Text, "The website of the author.", view => view.Url),
        new("bio", FieldType.Text, "A short biography.", view => view.Bio),
        new("avatar", FieldType.Nested(ImageView.Shape), "An image of the author.", view => view.Avatar),
    ]);
}

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
