using System.Globalization;
using System.Text;
using AiBlog.Link;
using AiBlog.Link.Urls;
using AiBlog.Render.Views;
using AiBlog.Text;
using AiBlog.Themes;

namespace AiBlog.Render.Outputs;

/// <summary>llms.txt (llmstxt.org): the site at a glance for language models; and llms-full.txt, the newest posts whole.</summary>
internal static class LlmsFiles
{
    private const string FullUrl = "/llms-full.txt";
    private const int MostBytes = 1_000_000;

    public static IEnumerable<PlannedOutput> Plan(RenderContext context) => context.Config.Llms
        ?
        [
            new MadeFile("llms.txt", "llms.txt", () => Encoding.UTF8.GetBytes(Overview(context))),
            new MadeFile(SitePaths.OutputPath(FullUrl), "llms-full.txt", () => Full(context)),
        ]
        : [];

    /// <summary>A list of posts for each year, newest first; then the pages, then what a model in a hurry may leave out.</summary>
    private static string Overview(RenderContext context)
    {
        var text = new StringBuilder(Head(context));
        foreach (var year in context.Site.Posts.GroupBy(post => post.Date.Value.Year))
        {
            Heading(text, year.Key.ToString(CultureInfo.InvariantCulture));
            foreach (var post in year)
            {
                Item(text, post.Title, context.Url.Absolute(AddressOf(context, post)), post.Front.Description ?? post.File.Excerpt);
            }
        }

        if (!context.Site.Pages.IsEmpty)
        {
            Heading(text, context.SiteStrings.Text("pages"));
            foreach (var page in context.Site.Pages)
            {
                Item(text, page.File.Front.Title, context.Url.Absolute(page.Url), page.File.Front.Description ?? page.File.Excerpt);
            }
        }

        // The standard gives this heading its meaning, so it is not translated.
        Heading(text, "Optional");
        Item(text, FullUrl[1..], context.Url.Absolute(FullUrl), "");
        foreach (var format in context.Config.Feeds.Formats)
        {
            Item(text, Feeds.NameOf(format), context.Url.Absolute(FeedUrls.OfSite(format)), "");
        }

        return text.ToString();
    }

    private static string AddressOf(RenderContext context, Post post) =>
        context.Config.MarkdownTwins ? SitePaths.TwinUrl(post.Url) : post.Url;

    /// <summary>As many of the newest posts as fit, each whole.</summary>
    private static byte[] Full(RenderContext context)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Encoding.UTF8.GetBytes(Head(context)));
        foreach (var post in context.Site.Posts)
        {
            var twin = Encoding.UTF8.GetBytes("\n" + TwinText.Of(context, post));
            if (bytes.Length + twin.Length > MostBytes)
            {
                break;
            }

            bytes.Write(twin);
        }

        return bytes.ToArray();
    }

    private static string Head(RenderContext context)
    {
        var title = $"# {MarkdownText.Escape(context.Config.Title)}\n";
        return context.Config.Description is { } description ? $"{title}\n> {MarkdownText.Escape(description)}\n" : title;
    }

    private static void Heading(StringBuilder text, string heading) => text.Append("\n## ").Append(heading).Append("\n\n");

    private static void Item(StringBuilder text, string name, string url, string description)
    {
        text.Append("- ").Append(MarkdownText.Link(name, url));
        _ = description.Length > 0 ? text.Append(": ").Append(MarkdownText.Escape(description)).Append('\n') : text.Append('\n');
    }
}
