using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Privacy.Policy;
using AiBlog.Privacy.Services;

namespace AiBlog.Link.Comments;

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
