using System.Text;

namespace AiBlog.Render.Outputs;

/// <summary><c>_headers</c>: what a host says with each file, for hosts that read it (Netlify, Cloudflare Pages).</summary>
internal static class HeaderRules
{
    private const string Url = "/_headers";

    /// <summary>Nothing when the site brings its own: two rules for one header would be one that nobody wrote.</summary>
    public static IEnumerable<PlannedOutput> Plan(RenderContext context) =>
        context.Site.Static.ContainsKey(Url) ? [] : [new MadeFile(Url[1..], "the headers of the host", () => Encoding.UTF8.GetBytes(Text(context)))];

    private static string Text(RenderContext context)
    {
        var text = new StringBuilder().Append(context.Url.Path).Append("*\n");
        if (context.Site.Privacy.Policy is { Length: > 0 } policy)
        {
            // The directive counts in a header alone: Content Security Policy 3, 3.3.
            text.Append("  Content-Security-Policy: ").Append(policy).Append("; frame-ancestors 'none'\n");
        }

        return text.Append("  Referrer-Policy: strict-origin-when-cross-origin\n  X-Content-Type-Options: nosniff\n").ToString();
    }
}
