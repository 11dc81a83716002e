using System.Text;
using AiBlog.Config;
using AiBlog.Link;
using AiBlog.Link.Comments;
using AiBlog.Link.Urls;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Services;
using AiBlog.Text.Html;
using AiBlog.Themes;

namespace AiBlog.Render.Views.Posts;

/// <summary>Finds where a post is discussed when a service keeps the comments, and makes the embed that waits for the reader's
/// consent.</summary>
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
            ? EmbedGate.Html(service, live, strings.Text("comments_discussion"), url
                ?? CommentServices.OriginOf(context.Config), EmbedText.Of(strings))
            : live));
    }

    private static (string Name, string? Url) Thread(ThreadService? thread, Post post, string address) => thread switch
    {
        GiscusThreads giscus =>
            ("GitHub", $"https://github.com/{giscus.Repo}/discussions?discussions_q="
                + Uri.EscapeDataString(TermOf(giscus.Mapping, post, address))),
        UtterancesThreads utterances =>
            ("GitHub", $"https://github.com/{utterances.Repo}/issues?q="
                + Uri.EscapeDataString($"is:issue {TermOf(utterances.Mapping, post, address)}")),
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

/// <summary>A discussion that a service keeps.</summary>
/// <param name="Url">Where to read it without JavaScript; null when the service has no such page.</param>
/// <param name="Name">What the service is called.</param>
/// <param name="Embed">Gated; null where there is nothing to embed.</param>
internal sealed record Discussion(string? Url, string Name, HtmlText? Embed);

/// <summary>Writes what each service wants in a page. Settings are in data attributes: no script of ours runs for them.</summary>
internal static class DiscussionMarkup
{
    public static string Of(RenderContext context, Post post, string title) => context.Config.Comments.Thread switch
    {
        GiscusThreads giscus => Script("https://giscus.app/client.js",
        [
            ("data-repo", giscus.Repo),
            ("data-repo-id", giscus.RepoId),
            ("data-category", giscus.Category),
            ("data-category-id", giscus.CategoryId),
            ("data-mapping", giscus.Mapping),
            ("data-strict", giscus.IsStrict ? "1" : "0"),
            ("data-reactions-enabled", giscus.HasReactions ? "1" : "0"),
            ("data-emit-metadata", "0"),
            ("data-input-position", "bottom"),
            ("data-theme", "preferred_color_scheme"),
            ("data-lang", LanguageFor(post.Language)),
            ("crossorigin", "anonymous"),
        ]),
        UtterancesThreads utterances => Script("https://utteranc.es/client.js",
        [
            ("data-repo", utterances.Repo),
            ("data-issue-term", utterances.Mapping),
            ("data-label", utterances.Label),
            ("data-theme", "preferred-color-scheme"),
            ("crossorigin", "anonymous"),
        ]),
        DisqusThreads disqus => "<div id=\"disqus_thread\"></div>" + Script($"https://{disqus.Shortname}.disqus.com/embed.js", []),
        IssoThreads isso => Isso(Reached(context, isso.Server), post, title),
        MastodonThreads when post.Front.CommentsThread is { } thread => Element(
            "iframe", [("src", thread.Value + "/embed"), ("title", title), ("class", "discussion"), ("loading", "lazy"),
            ("allowfullscreen", "")]) + "</iframe>",
        _ => "",
    };

    /// <summary>Its stylesheet stands in a file, because styles that its script would write into the page are against the page's
    /// policy.</summary>
    private static string Isso(string server, Post post, string title) =>
        Element("link", [("rel", "stylesheet"), ("href", server + "css/isso.css")])
        + Script(server + "js/embed.min.js", [("data-isso", server), ("data-isso-css", "false"), ("data-isso-lang", post.Language)])
        + Element("section", [("id", "isso-thread"), ("aria-label", title), ("data-title", post.Title), ("data-isso-id", post.Url)])
            + "</section>";

    private static string Reached(RenderContext context, string address) => address.StartsWith('/') ? context.Url.Href(address) : address;

    private static string Script(string source, ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Element("script", [("src", source), .. attributes, ("async", "")]) + "</script>";

    private static string Element(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        var html = new StringBuilder("<").Append(name);
        foreach (var (attribute, value) in attributes)
        {
            if (value is null)
            {
                continue;
            }

            if (value.Length == 0)
            {
                html.Append(' ').Append(attribute);
            }
            else
            {
                HtmlEncoding.AppendAttribute(html, attribute, value);
            }
        }

        return html.Append('>').ToString();
    }

    /// <summary>giscus tells written Chinese apart by region and knows the others by their language.</summary>
    private static string LanguageFor(string language) =>
        language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "zh-CN" : language.Split('-')[0].ToLowerInvariant();
}
