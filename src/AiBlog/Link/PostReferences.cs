using System.Collections.Immutable;
using AiBlog.Link.Urls;

namespace AiBlog.Link;

/// <summary>Finds the posts that an author means by a slug, or by a URL when several posts have the same slug.</summary>
internal sealed class PostReferences(ImmutableArray<Post> posts)
{
    private readonly Dictionary<string, ImmutableArray<Post>> bySlug =
        posts.GroupBy(post => post.Slug, StringComparer.Ordinal).ToDictionary(
            group => group.Key, group => Meant([.. group]), StringComparer.Ordinal);

    private readonly Dictionary<string, Post> byUrl =
        posts.DistinctBy(post => SitePaths.PageKey(post.Url)).ToDictionary(post => SitePaths.PageKey(post.Url), StringComparer.Ordinal);

    /// <summary>What to suggest: the name of each post.</summary>
    public IEnumerable<string> Names => posts.Select(NameOf);

    /// <summary>Several posts when a slug does not tell them apart; none when no published post has that name.</summary>
    public ImmutableArray<Post> Find(string name)
    {
        if (bySlug.TryGetValue(name, out var found))
        {
            return found;
        }

        return byUrl.TryGetValue(SitePaths.PageKey("/" + name.Trim('/')), out var post) ? [post] : [];
    }

    /// <summary>The slug of a post, or the path of its URL when the slug means another post or more than one.</summary>
    public string NameOf(Post post) => bySlug[post.Slug] is [var only] && only.Index == post.Index ? post.Slug : post.Url.Trim('/');

    /// <summary>Of translations with one file name and one slug, the slug means the original.</summary>
    private static ImmutableArray<Post> Meant(ImmutableArray<Post> found)
    {
        var original = found.RemoveAll(post => post.File.NameLanguage is not null);
        return original.Length == 1 && found.All(post => post.File.Stem == original[0].File.Stem) ? original : found;
    }
}
