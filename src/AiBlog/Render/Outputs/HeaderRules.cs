using System.Collections.Immutable;
using System.Text;
using AiBlog.Config;
using AiBlog.Link;
using AiBlog.Link.Urls;
using AiBlog.Privacy.Policy;
using AiBlog.Themes;

namespace AiBlog.Render.Outputs;

/// <summary><c>_headers</c>: the HTTP headers of each file, for hosts that read it (Netlify, Cloudflare Pages).</summary>
internal static class HeaderRules
{
    private const string Policy = "Content-Security-Policy";

    /// <summary>Appends the author's own rules, and omits each header that they set: hosts would join the two values into one. The policy
    /// stays, because of two joined policies browsers enforce both.</summary>
    public static IEnumerable<PlannedOutput> Plan(RenderContext context) =>
        [new MadeFile(HostFiles.Headers[1..], "the headers of the host", () => Encoding.UTF8.GetBytes(Text(context)))];

    private static string Text(RenderContext context)
    {
        var own = OwnHeaders.Of(context.Config.BaseUrl, context.Site.Static);
        var configured = context.Config.Headers.Select(rule => rule with
        {
            Headers = [.. rule.Headers.Where(header => header.IsPolicy || !own.Names(header.Name.Value))],
        }).ToList();
        var forAll = configured.Where(rule => rule.FitsAll).SelectMany(rule => rule.Headers).ToList();
        var generated = Generated(context, [.. configured, .. own.Rules])
            .Where(header => header.Name == Policy || !(own.Names(header.Name)
                || forAll.Exists(one => one.Name.Value.Equals(header.Name, StringComparison.OrdinalIgnoreCase))))
            .Concat(forAll.Select(header => (Name: header.Name.Value, Value: header.Value.Value)));
        var blocks = configured.Where(rule => !rule.FitsAll)
            .Select(rule => (rule.Path, Headers: rule.Headers.Select(header => (Name: header.Name.Value, Value: header.Value.Value))))
            .Prepend((Path: "/*", Headers: generated))
            .Where(block => block.Headers.Any())
            .Select(block => $"{context.Url.Href(block.Path)}\n"
                + string.Concat(block.Headers.Select(header => $"  {header.Name}: {header.Value}\n")));
        return string.Join('\n', blocks.Append(HostFiles.Own(context.Site, HostFiles.Headers)).Where(block => block.Length > 0));
    }

    private static IEnumerable<(string Name, string Value)> Generated(RenderContext context, ImmutableArray<HeaderRule> rules)
    {
        if (PolicyHeaders.Generated(context.Site.Privacy.Policy, rules) is { } policy)
        {
            // `frame-ancestors` works only in a header: Content Security Policy 3, 3.3.
            yield return (Policy, policy);
        }

        yield return ("Referrer-Policy", "strict-origin-when-cross-origin");
        yield return ("X-Content-Type-Options", "nosniff");
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
