using System.Collections.Immutable;
using AiBlog.Render.Motifs;
using AiBlog.Text.Html;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views.Lists;

/// <summary>The posts of a tag, category, author or series.</summary>
[View("term.html", "The posts of a tag, category, author, or series.")]
internal sealed partial record TermPage(
    [Field("The site.")] SiteView Site,
    [Field("This page.")] HeadView Page,
    [Field("The taxonomy: tags, categories, authors, or series.")] string Taxonomy,
    [Field("The term.")] TermView Term,
    [Field("The profile of an author in `authors` of aiblog.yml.")] ProfileView? Profile,
    [Field("An SVG drawing generated from the term.")] HtmlText Motif,
    [Field("The posts, newest first; in a series, in its order.")] ImmutableArray<CardView> Posts,
    [Field("The position of this page in the list.")] PaginationView Pagination);

/// <summary>An author as the configuration describes them.</summary>
[View("profile", "The profile of an author, from aiblog.yml.")]
internal sealed partial record ProfileView(
    [Field("The name.")] string Name,
    [Field("The website of the author.")] string? Url,
    [Field("A short biography.")] string? Bio,
    [Field("An image of the author.")] ImageView? Avatar);

/// <summary>All tags, categories, authors or series.</summary>
[View("terms.html", "A list of all tags, categories, authors, or series.")]
internal sealed partial record TaxonomyPage(
    [Field("The site.")] SiteView Site,
    [Field("This page.")] HeadView Page,
    [Field("The taxonomy: tags, categories, authors, or series.")] string Taxonomy,
    [Field("The terms, by slug.")] ImmutableArray<TermView> Terms);
