using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Text;

namespace AiBlog.Link;

/// <summary>Groups posts that are one text in several languages: <c>translation_of</c> names the original, and it reads both ways.</summary>
internal sealed class Translations
{
    private readonly ImmutableArray<Post> posts;
    private readonly Dictionary<string, string> originals;
    private readonly ILookup<string, Post> groups;

    public Translations(ImmutableArray<Post> posts, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        this.posts = posts;
        var slugs = posts.Select(post => post.Slug).ToHashSet(StringComparer.Ordinal);
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
                diagnostics.Add(LinkFaults.UnknownTranslation(original.Place, original.Value, Suggest.Closest(original.Value, slugs)));
            }
        }

        groups = posts.ToLookup(post => OriginalOf(post.Slug), StringComparer.Ordinal);
    }

    /// <summary>The other members of a post's group, one a language, by language.</summary>
    public ImmutableArray<Post> Of(Post post) =>
    [
        .. groups[OriginalOf(post.Slug)]
            .Where(other => other.Index != post.Index && other.Language != post.Language)
            .DistinctBy(other => other.Language)
            .OrderBy(other => other.Language, StringComparer.Ordinal),
    ];

    private string OriginalOf(string slug)
    {
        for (var step = 0; step < posts.Length && originals.TryGetValue(slug, out var original) && original != slug; step++)
        {
            slug = original;
        }

        return slug;
    }
}
