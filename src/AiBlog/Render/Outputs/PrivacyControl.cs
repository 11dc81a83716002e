using System.Globalization;
using System.Text;

namespace AiBlog.Render.Outputs;

/// <summary><c>/.well-known/gpc.json</c>: the site honours Global Privacy Control (https://w3c.github.io/gpc/, 4).</summary>
internal static class PrivacyControl
{
    private const string Path = ".well-known/gpc.json";

    /// <summary>Nothing when no service is in use, or when the site brings its own file.</summary>
    public static IEnumerable<PlannedOutput> Plan(RenderContext context) => context.SiteView.Privacy.Services.IsEmpty || context.Site.Static.ContainsKey("/" + Path)
        ? []
        : [new MadeFile(Path, "the statement about Global Privacy Control", () => Encoding.UTF8.GetBytes(Text(context)))];

    private static string Text(RenderContext context)
    {
        var updated = context.Site.Posts.Select(post => post.Changed).DefaultIfEmpty(DateTimeOffset.UnixEpoch).Max();
        return string.Create(CultureInfo.InvariantCulture, $"{{\n  \"gpc\": true,\n  \"lastUpdate\": \"{updated:yyyy-MM-dd}\"\n}}\n");
    }
}
