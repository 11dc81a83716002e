using System.Collections.Immutable;
using AiBlog.Config;

namespace AiBlog.Link.Terms;

internal enum TaxonomyKind
{
    Tags,
    Categories,
    Authors,
    Series,
}

/// <summary>One way of sorting posts, its terms in ordinal order of their slugs.</summary>
internal sealed record Taxonomy(TaxonomyKind Kind, ImmutableArray<Term> Terms)
{
    /// <summary>The first segment of its addresses, also its name in English: <c>tags</c>.</summary>
    public string Segment => SegmentOf(Kind);

    public string Url => $"/{Segment}/";

    /// <summary>Whether its list has a page: when there are terms, or when the menu links to it before the first one.</summary>
    public bool HasPage(SiteConfig config) =>
        !Terms.IsEmpty || config.Menu.Any(entry => entry.Url.Value.Split('?', '#')[0].TrimEnd('/') == Url.TrimEnd('/'));

    /// <summary>The most used terms first; of equally used ones in the order of their slugs.</summary>
    public IEnumerable<Term> ByUse => Terms.OrderByDescending(term => term.Posts.Length);

    public static string SegmentOf(TaxonomyKind kind) => kind switch
    {
        TaxonomyKind.Tags => "tags",
        TaxonomyKind.Categories => "categories",
        TaxonomyKind.Authors => "authors",
        _ => "series",
    };
}

/// <summary>A tag, category, author or series with its posts: newest first, a series in the order of its parts.</summary>
/// <param name="Profile">What the configuration says of an author; null for other kinds and for guests.</param>
internal sealed record Term(TermRef Ref, ImmutableArray<Post> Posts, Author? Profile);

/// <summary>A tag, category, author or series as a post names it.</summary>
/// <param name="Url">Of its page: a path of the site such as <c>/tags/safety/</c>.</param>
internal sealed record TermRef(string Name, string Slug, string Url);
