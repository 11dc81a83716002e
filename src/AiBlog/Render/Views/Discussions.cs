using AiBlog.Config;
using AiBlog.Link;
using AiBlog.Link.Comments;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Services;
using AiBlog.Text.Html;

namespace AiBlog.Render.Views;

/// <summary>Finds where a post is discussed when a service keeps the comments, and makes the embed that waits for the reader's consent.</summary>
internal static class Discussions
{
    public static Discussion? Of(RenderContext context, Post post)
    {
        if (!CommentResources.Shows(context.Config.Comments, post))
        {
            return null;
        }

        var strings = context.StringsOf(post.Language);
        var (name, url) = Thread(context.Config.Comments.Thread, post, context.Url.Absolute(post.Url));
        var live = DiscussionMarkup.Of(context, post, strings.Text("comments_discussion"));
        return new Discussion(url, name, new HtmlText(GateOf(context) is { } service
            ? EmbedGate.Html(service, live, strings.Text("comments_discussion"), url ?? CommentServices.OriginOf(context.Config), EmbedText.Of(strings))
            : live));
    }

    private static (string Name, string? Url) Thread(ThreadService? thread, Post post, string address) => thread switch
    {
        GiscusThreads giscus => ("GitHub", $"https://github.com/{giscus.Repo}/discussions?discussions_q={Uri.EscapeDataString(TermOf(giscus.Mapping, post, address))}"),
        UtterancesThreads utterances => ("GitHub", $"https://github.com/{utterances.Repo}/issues?q={Uri.EscapeDataString($"is:issue {TermOf(utterances.Mapping, post, address)}")}"),
        DisqusThreads disqus => ("Disqus", $"https://{disqus.Shortname}.disqus.com/?url={Uri.EscapeDataString(address)}"),
        MastodonThreads mastodon => (mastodon.Host, post.Front.CommentsThread?.Value),
        _ => ("Isso", null),
    };

    /// <summary>What the service looks for among its threads, so that a reader without JavaScript finds the same one.</summary>
    private static string TermOf(string mapping, Post post, string address) => mapping switch
    {
        "url" => address,
        "title" or "og:title" => post.Title,
        _ => new Uri(address).AbsolutePath.Trim('/'),
    };

    /// <summary>The service that Link put the comments behind; null when the site lets its origin through.</summary>
    private static Service? GateOf(RenderContext context)
    {
        var privacy = context.Site.Privacy;
        var id = privacy.Resources.FirstOrDefault(resource => resource.Place == context.Config.Comments.Place)?.ServiceId;
        return privacy.Services.FirstOrDefault(service => service.Id == id);
    }
}
