using System.Collections.Immutable;
using AiBlog.Render.Templating;
using AiBlog.Text.Html;

namespace AiBlog.Render.Views;

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
