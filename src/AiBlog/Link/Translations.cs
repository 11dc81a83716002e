using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Text;

namespace AiBlog.Link;

/// <summary>Groups posts that are one text in several languages: <c>translation_of</c> names the original, and it reads both ways.</summary>
internal sealed class Translations
{
    private readonly Dictionary<string, string> originals;
    private readonly Dictionary<string, string> roots = new(StringComparer.Ordinal);
    private readonly ILookup<string, Post> groups;

    public Translations(ImmutableArray<Post> posts, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var slugs = posts.Select(post => post.Slug).ToHashSet(StringComparer.Ordinal);
        var suggestions = new Suggestions();
        originals = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var post in posts)
        {
            if (post.Front.TranslationOf is not { } original)
            {
                continue;
            }

            if (slugs.Contains(original.Value))
            {
                originals[post.Slug] = original.Value;
            }
            else
            {
                diagnostics.Add(LinkFaults.UnknownTranslation(original.Place, original.Value, suggestions.Closest(original.Value, slugs)));
            }
        }

        foreach (var slug in slugs)
        {
            FindRoot(slug);
        }

        groups = posts.ToLookup(post => roots[post.Slug], StringComparer.Ordinal);
    }

    /// <summary>The other members of a post's group, one a language, by language.</summary>
    public ImmutableArray<Post> Of(Post post) =>
    [
        .. groups[roots[post.Slug]]
            .Where(other => other.Index != post.Index && other.Language != post.Language)
            .DistinctBy(other => other.Language)
            .OrderBy(other => other.Language, StringComparer.Ordinal),
    ];

    /// <summary>Follows the originals of a slug to the first one, each step of a chain once. A circle has the least of its slugs as its first.</summary>
    private void FindRoot(string slug)
    {
        var path = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!roots.ContainsKey(slug) && seen.Add(slug))
        {
            path.Add(slug);
            slug = originals.GetValueOrDefault(slug, slug);
        }

        var root = roots.TryGetValue(slug, out var known) ? known : path.Skip(path.IndexOf(slug)).Min(StringComparer.Ordinal) ?? slug;
        foreach (var member in path)
        {
            roots[member] = root;
        }
    }
}
