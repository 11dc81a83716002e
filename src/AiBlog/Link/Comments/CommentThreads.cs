using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Parse;
using AiBlog.Parse.Comments;
using AiBlog.Privacy.Policy;
using AiBlog.Privacy.Services;
using AiBlog.Text.Slugs;

namespace AiBlog.Link.Comments;

/// <summary>Gives each post its comments.</summary>
internal static class CommentThreads
{
    /// <returns>A thread for each post, at its index.</returns>
    public static ImmutableArray<CommentThread> Find(
        ParsedSite parsed, ImmutableArray<Post> posts, PostReferences references, ImmutableArray<Unpublished> unpublished,
        ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var suggestions = new Suggestions();
        var slugs = SlugsOf(parsed, unpublished);
        var threads = Enumerable.Repeat(CommentThread.Empty, posts.Length).ToArray();
        foreach (var group in parsed.Comments.GroupBy(comment => comment.Slug, StringComparer.Ordinal))
        {
            var found = references.Find(group.Key);
            if (found.Length == 1)
            {
                var post = found[0];
                var thread = new ThreadBuilder(post, [.. group.OrderBy(comment => comment, InTime)], parsed.Config.Comments.IsModerated,
                    diagnostics);
                threads[post.Index] = thread.Build();
            }
            else if (found.Length > 1)
            {
                diagnostics.Add(
                    CommentFaults.AmbiguousPost(Place.OfFile(group.First().Path), group.Key, found.Select(post => post.Url.Trim('/'))));
            }
            else if (!IsOfUnpublished(parsed, slugs, group.Key))
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

    /// <summary>Comments of a draft, an expired post, or a post with errors are not reported.</summary>
    private static bool IsOfUnpublished(ParsedSite parsed, HashSet<string> slugs, string slug) =>
        slugs.Contains(slug) || parsed.Unread.Any(path => path.Contains(slug, StringComparison.Ordinal));

    private static HashSet<string> SlugsOf(ParsedSite parsed, ImmutableArray<Unpublished> unpublished)
    {
        var paths = unpublished.Select(item => item.Path).ToHashSet(StringComparer.Ordinal);
        return parsed.Posts.Where(file => paths.Contains(file.Path)).Select(PostSorter.SlugOf).ToHashSet(StringComparer.Ordinal);
    }
}

/// <summary>What post pages load from the service that keeps the comments.</summary>
internal static class CommentResources
{
    /// <summary>Their place is that of the provider in aiblog.yml; empty when no post shows a discussion.</summary>
    public static IEnumerable<Resource> Of(SiteConfig config, ServiceRegistry registry, ImmutableArray<Post> posts)
    {
        if (CommentServices.IdOf(config.Comments) is not { } id || !posts.Any(post => Shows(config.Comments, post)))
        {
            return [];
        }

        var origin = CommentServices.OriginOf(config);
        var verdict = registry.Judge(origin);
        var gate = verdict.IsAllowed ? null : verdict.Service?.Id ?? id;
        var kind = config.Comments.Thread is MastodonThreads ? ResourceKind.Frame : ResourceKind.Script;
        return [new Resource(gate, origin, kind, config.Comments.Place, HasPlaceholder: true)];
    }

    public static bool Shows(CommentsConfig config, Post post) => post.Front.CommentsOpen && HasThread(config, post);

    /// <summary>Whether there is a discussion of the post, open or closed.</summary>
    public static bool HasThread(CommentsConfig config, Post post) =>
        config.Thread is MastodonThreads ? post.Front.CommentsThread is not null : config.Thread is not null;
}

/// <summary>Holds the threads that posts name against the service that keeps the site's comments.</summary>
internal static class DiscussionCheck
{
    public static void Run(CommentsConfig config, ImmutableArray<Post> posts, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var post in posts)
        {
            if (post.Front.CommentsThread is not { } thread)
            {
                continue;
            }

            if (config.Provider != CommentProvider.Mastodon)
            {
                diagnostics.Add(CommentFaults.UnusedThread(thread.Place, config.Provider.ToString().ToLowerInvariant()));
            }
            else if (config.Thread is MastodonThreads mastodon && !IsPostOf(mastodon.Host, thread.Value))
            {
                diagnostics.Add(CommentFaults.BadThread(thread.Place, thread.Value, mastodon.Host));
            }
        }
    }

    /// <summary><c>https://HOST/@NAME/NUMBER</c>, which is where a server of the Fediverse shows a post and, with <c>/embed</c>, its
    /// embed.</summary>
    private static bool IsPostOf(string host, string address) =>
        SecureAddress.Is(address)
        && new Uri(address) is { Query: "", Fragment: "" } uri
        && uri.Authority.Equals(host, StringComparison.OrdinalIgnoreCase)
        && uri.AbsolutePath.Split('/') is ["", ['@', _, ..], { Length: > 0 } number]
        && !number.AsSpan().ContainsAnyExceptInRange('0', '9');
}
