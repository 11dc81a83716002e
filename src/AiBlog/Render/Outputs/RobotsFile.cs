using System.Text;
using AiBlog.Config;
using AiBlog.Link.Urls;
using AiBlog.Themes;

namespace AiBlog.Render.Outputs;

/// <summary>robots.txt (RFC 9309): what crawlers may read and where the sitemap lies.</summary>
internal static class RobotsFile
{
    /// <summary>Crawlers that gather text to train or feed models, by the names their makers publish.</summary>
    private static readonly string[] KnownAiCrawlers =
    [
        "AI2Bot", "Amazonbot", "anthropic-ai", "Applebot-Extended", "Bytespider", "CCBot", "ChatGPT-User", "Claude-SearchBot",
            "Claude-User",
        "ClaudeBot", "cohere-ai", "Diffbot", "DuckAssistBot", "FacebookBot", "Google-CloudVertexBot", "Google-Extended", "GPTBot",
        "Meta-ExternalAgent", "Meta-ExternalFetcher", "MistralAI-User", "OAI-SearchBot", "omgili", "Perplexity-User", "PerplexityBot",
        "PetalBot", "Timpibot", "YouBot",
    ];

    public static IEnumerable<PlannedOutput> Plan(RenderContext context)
    {
        yield return new MadeFile("robots.txt", "robots.txt", () => Encoding.UTF8.GetBytes(Text(context)));
    }

    private static string Text(RenderContext context)
    {
        var turnedAway = TurnedAway(context.Config.AiCrawlers);
        var text = new StringBuilder();
        foreach (var crawler in turnedAway)
        {
            text.Append("User-agent: ").Append(crawler).Append('\n');
        }

        if (turnedAway.Length > 0)
        {
            text.Append("Disallow: /\n\n");
        }

        return text.Append("User-agent: *\nDisallow:\n\nSitemap: ").Append(context.Url.Absolute("/sitemap.xml")).Append('\n').ToString();
    }

    private static string[] TurnedAway(AiCrawlerPolicy policy)
    {
        if (policy.AllowsAll)
        {
            return [];
        }

        return policy.Disallowed.IsEmpty ? KnownAiCrawlers : [.. policy.Disallowed.Select(crawler => crawler.Value)];
    }
}
