using System.Collections.Immutable;
using System.Text;
using AiBlog.Link;

namespace AiBlog.Render.Outputs;

/// <summary><c>_headers</c> and <c>_redirects</c>, which hosts read: what the author wrote in content/static and what the program adds to it.</summary>
internal static class HostFiles
{
    public const string Headers = "/_headers";

    public const string Redirects = "/_redirects";

    /// <summary>The author's files among them.</summary>
    public static ImmutableArray<string> Merged(Site site) =>
        [.. new[] { Headers, Redirects }.Where(url => site.Static.ContainsKey(url) && (url == Headers || !site.Redirects.IsEmpty)).Select(url => site.Static[url].File.Path)];

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
