using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Parse;
using AiBlog.Parse.Comments;
using AiBlog.Text;

namespace AiBlog.Link.Comments;

/// <summary>Gives each post its comments.</summary>
internal static class CommentThreads
{
    /// <returns>A thread for each post, at its index.</returns>
    public static ImmutableArray<CommentThread> Find(
        ParsedSite parsed, ImmutableArray<Post> posts, PostReferences references, ImmutableArray<Withheld> withheld, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var suggestions = new Suggestions();
        var unpublished = SlugsOf(parsed, withheld);
        var threads = Enumerable.Repeat(CommentThread.Empty, posts.Length).ToArray();
        foreach (var group in parsed.Comments.GroupBy(comment => comment.Slug, StringComparer.Ordinal))
        {
            var found = references.Find(group.Key);
            if (found.Length == 1)
            {
                var post = found[0];
                var thread = new ThreadBuilder(post, [.. group.OrderBy(comment => comment, InTime)], parsed.Config.Comments.IsModerated, diagnostics);
                threads[post.Index] = thread.Build();
            }
            else if (found.Length > 1)
            {
                diagnostics.Add(CommentFaults.AmbiguousPost(Place.OfFile(group.First().Path), group.Key, found.Select(post => post.Url.Trim('/'))));
            }
            else if (!IsOfWithheld(parsed, unpublished, group.Key))
            {
                diagnostics.Add(CommentFaults.UnknownPost(
                    Place.OfFile(group.First().Path), group.Key, group.Count(), suggestions.Closest(group.Key, references.Names)));
            }
        }

        return [.. threads];
    }

    /// <summary>By date, those without one last; then by id and path, so that no order depends on the file system.</summary>
    private static readonly Comparer<ParsedComment> InTime = Comparer<ParsedComment>.Create((a, b) =>
    {
        var byDate = (a.Date?.Value ?? DateTimeOffset.MaxValue).CompareTo(b.Date?.Value ?? DateTimeOffset.MaxValue);
        var byId = byDate != 0 ? byDate : string.CompareOrdinal(a.Id.Value, b.Id.Value);
        return byId != 0 ? byId : string.CompareOrdinal(a.Path, b.Path);
    });

    /// <summary>A draft, a post that is not out any more, or one with faults of its own, keeps its comments in silence.</summary>
    private static bool IsOfWithheld(ParsedSite parsed, HashSet<string> unpublished, string slug) =>
        unpublished.Contains(slug) || parsed.Unread.Any(path => path.Contains(slug, StringComparison.Ordinal));

    private static HashSet<string> SlugsOf(ParsedSite parsed, ImmutableArray<Withheld> withheld)
    {
        var paths = withheld.Select(item => item.Path).ToHashSet(StringComparer.Ordinal);
        return parsed.Posts.Where(file => paths.Contains(file.Path)).Select(PostSorter.SlugOf).ToHashSet(StringComparer.Ordinal);
    }
}
