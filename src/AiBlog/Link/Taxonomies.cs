using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Parse;
using AiBlog.Text;

namespace AiBlog.Link;

/// <summary>Sorts posts by tag, category, author and series. Names whose slugs are equal are one term, under the spelling used most.</summary>
internal sealed class Taxonomies
{
    private static readonly TaxonomyKind[] Kinds = [TaxonomyKind.Tags, TaxonomyKind.Categories, TaxonomyKind.Authors, TaxonomyKind.Series];

    private readonly SiteConfig config;
    private readonly Dictionary<string, Author> authorsById;
    private readonly Dictionary<string, Author> authorsByName;
    private readonly ImmutableArray<Dictionary<string, TermRef>> terms;

    public Taxonomies(SiteConfig config, IEnumerable<ParsedFile> posts)
    {
        this.config = config;
        authorsById = FirstOf(config.Authors, author => author.Id, StringComparer.OrdinalIgnoreCase);
        authorsByName = FirstOf(config.Authors, author => Slug.From(author.Name), StringComparer.Ordinal);
        var files = posts.ToList();
        terms = [.. Kinds.Select(kind => Collect(kind, files))];
    }

    /// <summary>The terms a post names, in its own order, none twice.</summary>
    public ImmutableArray<TermRef> Of(ParsedFile file, TaxonomyKind kind) =>
        [.. Names(file, kind).Select(name => terms[(int)kind][SlugOf(kind, name)]).Distinct()];

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
        var members = new Dictionary<string, ImmutableArray<Post>.Builder>(StringComparer.Ordinal);
        foreach (var post in posts)
        {
            foreach (var term in RefsOf(post, kind))
            {
                if (!members.TryGetValue(term.Slug, out var list))
                {
                    members[term.Slug] = list = ImmutableArray.CreateBuilder<Post>();
                }

                list.Add(post);
            }
        }

        return
        [
            .. members.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => new Term(
                terms[(int)kind][entry.Key],
                kind == TaxonomyKind.Series ? [.. Enumerable.Reverse(entry.Value)] : entry.Value.ToImmutable(),
                kind == TaxonomyKind.Authors ? ProfileOf(entry.Key) : null)),
        ];
    }

    private Dictionary<string, TermRef> Collect(TaxonomyKind kind, List<ParsedFile> files)
    {
        var spellings = files
            .SelectMany(file => Names(file, kind))
            .GroupBy(name => SlugOf(kind, name), StringComparer.Ordinal);
        return spellings.ToDictionary(
            group => group.Key,
            group => new TermRef(
                group.CountBy(name => name, StringComparer.Ordinal).OrderByDescending(use => use.Value).ThenBy(use => use.Key, StringComparer.Ordinal).First().Key,
                group.Key,
                $"/{Taxonomy.SegmentOf(kind)}/{group.Key}/"),
            StringComparer.Ordinal);
    }

    /// <summary>An author whom the configuration describes has the page of that id; every other term has one of its name.</summary>
    private string SlugOf(TaxonomyKind kind, string name)
    {
        var slug = Slug.From(name);
        return kind == TaxonomyKind.Authors && authorsByName.TryGetValue(slug, out var author) ? author.Id : slug;
    }

    private IEnumerable<string> Names(ParsedFile file, TaxonomyKind kind) => AllNames(file, kind).Where(TermNames.HasAddress);

    private IEnumerable<string> AllNames(ParsedFile file, TaxonomyKind kind) => kind switch
    {
        TaxonomyKind.Tags => file.Front.Tags.Select(tag => tag.Value),
        TaxonomyKind.Categories => file.Front.Categories.Select(category => category.Value),
        TaxonomyKind.Authors => AuthorsOf(file.Front).Select(AuthorName),
        _ => file.Front.Series is { } series ? [series] : [],
    };

    private ImmutableArray<Placed<string>> AuthorsOf(FrontMatter front) =>
        front.Authors.IsEmpty && config.DefaultAuthor is { } author ? [author] : front.Authors;

    private string AuthorName(Placed<string> author) =>
        authorsById.GetValueOrDefault(author.Value)?.Name ?? author.Value;

    private Author? ProfileOf(string slug) =>
        authorsById.GetValueOrDefault(slug);

    private static Dictionary<string, Author> FirstOf(IEnumerable<Author> authors, Func<Author, string> keyOf, StringComparer comparer) =>
        authors.GroupBy(keyOf, comparer).ToDictionary(group => group.Key, group => group.First(), comparer);
}
