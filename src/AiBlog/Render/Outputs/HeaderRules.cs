using System.Collections.Immutable;
using System.Text;
using AiBlog.Link;
using AiBlog.Themes;

namespace AiBlog.Render.Outputs;

/// <summary><c>_headers</c>: the HTTP headers of each file, for hosts that read it (Netlify, Cloudflare Pages).</summary>
internal static class HeaderRules
{
    /// <summary>Appends the author's own rules, and omits each header that they set: hosts would join the two values into one.</summary>
    public static IEnumerable<PlannedOutput> Plan(RenderContext context) =>
        [new MadeFile(HostFiles.Headers[1..], "the headers of the host", () => Encoding.UTF8.GetBytes(Text(context)))];

    private static string Text(RenderContext context)
    {
        var own = HostFiles.Own(context.Site, HostFiles.Headers);
        var lines = Headers(context).Where(header => !Names(own, header.Name)).Select(header => $"  {header.Name}: {header.Value}\n")
            .ToList();
        return lines.Count == 0 ? own : $"{context.Url.Path}*\n{string.Concat(lines)}{(own.Length > 0 ? "\n" : "")}{own}";
    }

    private static IEnumerable<(string Name, string Value)> Headers(RenderContext context)
    {
        if (context.Site.Privacy.Policy is { Length: > 0 } policy)
        {
            // The directive counts in a header alone: Content Security Policy 3, 3.3.
            yield return ("Content-Security-Policy", policy + "; frame-ancestors 'none'");
        }

        yield return ("Referrer-Policy", "strict-origin-when-cross-origin");
        yield return ("X-Content-Type-Options", "nosniff");
    }

    /// <summary>A line such as <c>  Name: value</c>, or <c>  ! Name</c>, which takes a header away.</summary>
    private static bool Names(string rules, string header)
    {
        foreach (var line in rules.Split('\n'))
        {
            var rule = line.AsSpan().Trim().TrimStart("! ");
            if (rule.StartsWith(header, StringComparison.OrdinalIgnoreCase)
                && (rule.Length == header.Length || rule[header.Length] is ':' or ' '))
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary><c>_headers</c> and <c>_redirects</c>, which hosts read: what the author wrote in content/static and what the program adds to
/// it.</summary>
internal static class HostFiles
{
    public const string Headers = "/_headers";

    public const string Redirects = "/_redirects";

    /// <summary>The author's files among them.</summary>
    public static ImmutableArray<string> Merged(Site site) =>
        [.. new[] { Headers, Redirects }.Where(url => site.Static.ContainsKey(url) && (url == Headers || !site.Redirects.IsEmpty)).Select(
            url => site.Static[url].File.Path)];

    /// <summary>The author's text with a line end after the last line; empty when there is none.</summary>
    public static string Own(Site site, string url)
    {
        if (!site.Static.TryGetValue(url, out var file))
        {
            return "";
        }

        var text = Encoding.UTF8.GetString(file.File.Read()).ReplaceLineEndings("\n").TrimStart('\uFEFF');
        return text.Length == 0 || text.EndsWith('\n') ? text : text + "\n";
    }
}
