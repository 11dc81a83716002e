using AiBlog.Config;
using AiBlog.Link;

namespace AiBlog.Render.Views;

/// <summary>Finds where a post is discussed when a service keeps the comments.</summary>
internal static class Discussions
{
    public static Discussion? Of(RenderContext context, Post post) => context.Config.Comments.Thread switch
    {
        GiscusThreads giscus => new Discussion(
            $"https://github.com/{giscus.Repo}/discussions/categories/{Uri.EscapeDataString(giscus.Category.ToLowerInvariant().Replace(' ', '-'))}", "giscus", null),
        UtterancesThreads utterances => new Discussion($"https://github.com/{utterances.Repo}/issues", "utterances", null),
        DisqusThreads disqus => new Discussion($"https://{disqus.Shortname}.disqus.com/", "Disqus", null),
        MastodonThreads mastodon when post.Front.CommentsThread is { } thread => new Discussion(thread.Value, mastodon.Host, null),
        _ => null,
    };
}
