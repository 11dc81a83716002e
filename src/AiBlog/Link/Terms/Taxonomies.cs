using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Parse;
using AiBlog.Text;
using AiBlog.Text.Slugs;

namespace AiBlog.Link.Terms;

/// <summary>Sorts posts by tag, category, author and series. Names that differ by case and white space alone are one term, under the
/// spelling used most.</summary>
internal sealed class Taxonomies
{
    private static readonly TaxonomyKind[] Kinds = [TaxonomyKind.Tags, TaxonomyKind.Categories, TaxonomyKind.Authors, TaxonomyKind.Series];

    private readonly SiteConfig config;
    private readonly Dictionary<string, Author> authorsById;
    private readonly Dictionary<string, Author> authorsByName;
    private readonly ImmutableArray<Dictionary<string, TermRef>> terms;

    public Taxonomies(SiteConfig config, IEnumerable<ParsedFile> posts, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        this.config = config;
        authorsById = FirstOf(config.Authors, author => author.Id, StringComparer.OrdinalIgnoreCase);
        authorsByName = FirstOf(config.Authors, author => TermNames.KeyOf(author.Name), StringComparer.Ordinal);
        var files = posts.ToList();
        terms = [.. Kinds.Select(
            kind => TermUrls.Of(kind, [.. files.SelectMany(file => Uses(file, kind))], key => FixedSlugOf(kind, key), diagnostics))];
    }

    /// <summary>The terms a post names, in its own order, none twice.</summary>
    public ImmutableArray<TermRef> Of(ParsedFile file, TaxonomyKind kind) =>
        [.. Uses(file, kind).Select(use => terms[(int)kind][TermNames.KeyOf(use.Name)]).Distinct()];

    /// <summary>All terms with their posts. <paramref name="posts"/> are newest first.</summary>
    public ImmutableArray<Taxonomy> Build(ImmutableArray<Post> posts) =>
        [.. Kinds.Select(kind => new Taxonomy(kind, Terms(kind, posts)))];

    public static ImmutableArray<TermRef> RefsOf(Post post, TaxonomyKind kind) => kind switch
    {
        TaxonomyKind.Tags => post.Tags,
        TaxonomyKind.Categories => post.Categories,
        TaxonomyKind.Authors => post.Authors,
        _ => post.Series is { } series ? [series] : [],
    };

    private ImmutableArray<Term> Terms(TaxonomyKind kind, ImmutableArray<Post> posts)
    {
        var members = new Dictionary<TermRef, ImmutableArray<Post>.Builder>();
        foreach (var post in posts)
        {
            foreach (var term in RefsOf(post, kind))
            {
                if (!members.TryGetValue(term, out var list))
                {
                    members[term] = list = ImmutableArray.CreateBuilder<Post>();
                }

                list.Add(post);
            }
        }

        return
        [
            .. members.OrderBy(entry => entry.Key.Slug, StringComparer.Ordinal).Select(entry => new Term(
                entry.Key,
                kind == TaxonomyKind.Series ? [.. Enumerable.Reverse(entry.Value)] : entry.Value.ToImmutable(),
                kind == TaxonomyKind.Authors ? authorsByName.GetValueOrDefault(TermNames.KeyOf(entry.Key.Name)) : null)),
        ];
    }

    private IEnumerable<TermUse> Uses(ParsedFile file, TaxonomyKind kind) =>
        Names(file.Front, kind).Where(name => TermNames.HasAddress(name.Value))
            .Select(name => new TermUse(TermNames.Spelled(name.Value), name.Place, file.Front.Language?.Value ?? config.Language));

    private IEnumerable<Placed<string>> Names(FrontMatter front, TaxonomyKind kind) => kind switch
    {
        TaxonomyKind.Tags => front.Tags,
        TaxonomyKind.Categories => front.Categories,
        TaxonomyKind.Authors =>
            AuthorsOf(front).Select(author => author with { Value = authorsById.GetValueOrDefault(author.Value)?.Name ?? author.Value }),
        _ => front.Series is { } series ? [new Placed<string>(series, front.Place)] : [],
    };

    private ImmutableArray<Placed<string>> AuthorsOf(FrontMatter front) =>
        front.Authors.IsEmpty && config.DefaultAuthor is { } author ? [author] : front.Authors;

    private static Dictionary<string, Author> FirstOf(IEnumerable<Author> authors, Func<Author, string> keyOf, StringComparer comparer) =>
        authors.GroupBy(keyOf, comparer).ToDictionary(group => group.Key, group => group.First(), comparer);

    /// <summary>An author whom the configuration describes has the page of that id; every other term has one of its name.</summary>
    private string? FixedSlugOf(TaxonomyKind kind, string key) =>
        kind == TaxonomyKind.Authors ? authorsByName.GetValueOrDefault(key)?.Id : null;
}

/// <summary>A tag, category, author or series in one post.</summary>
/// <param name="Language">Of the post.</param>
internal readonly record struct TermUse(string Name, Place Place, string Language);

/// <summary>Reports tags, categories, authors and series whose names leave nothing for an address.</summary>
internal static class TermNames
{
    public static void Check(ImmutableArray<ParsedFile> posts, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var front in posts.Select(post => post.Front))
        {
            Check("tags", front.Tags, diagnostics);
            Check("categories", front.Categories, diagnostics);
            Check("authors", front.Authors, diagnostics);
            if (front.Series is { } series)
            {
                Check("series", [new Placed<string>(series, front.Place)], diagnostics);
            }
        }
    }

    /// <summary>Equal for names that are one term: they differ by case, white space, and the encoding of accents alone.</summary>
    public static string KeyOf(string name) => Spelled(name).ToLowerInvariant();

    /// <summary>With single spaces, and each letter and its accent as one character.</summary>
    public static string Spelled(string name) =>
        CanonicalForm.Compose(string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    public static bool HasAddress(string name) => Slug.From(name).Length > 0;

    private static void Check(string key, ImmutableArray<Placed<string>> names, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var name in names.Where(name => !HasAddress(name.Value)))
        {
            diagnostics.Add(LinkFaults.NameWithoutLetters(name.Place, key, name.Value));
        }
    }
}
