using System.Text;
using AiBlog.Config;
using AiBlog.Link;
using AiBlog.Text.Html;

namespace AiBlog.Render.Views;

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
            "iframe", [("src", thread.Value + "/embed"), ("title", title), ("class", "discussion"), ("loading", "lazy"), ("allowfullscreen", "")]) + "</iframe>",
        _ => "",
    };

    /// <summary>Its stylesheet stands in a file, because styles that its script would write into the page are against the page's policy.</summary>
    private static string Isso(string server, Post post, string title) =>
        Element("link", [("rel", "stylesheet"), ("href", server + "css/isso.css")])
        + Script(server + "js/embed.min.js", [("data-isso", server), ("data-isso-css", "false"), ("data-isso-lang", post.Language)])
        + Element("section", [("id", "isso-thread"), ("aria-label", title), ("data-title", post.Title), ("data-isso-id", post.Url)]) + "</section>";

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
