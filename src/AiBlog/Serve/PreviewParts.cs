using System.Collections.Frozen;
using System.Text;
using AiBlog.Text.Html;

namespace AiBlog.Serve;

/// <summary>What the preview adds to a site: a script that reloads the page, and a list of faults over the page. Files of their own rather
/// than inline, so that they work under a page's Content-Security-Policy.</summary>
internal static class PreviewParts
{
    public const string Folder = "/.aiblog/";

    public const string ReloadStream = Folder + "reload";

    private static readonly FrozenDictionary<string, Answer> Parts = new[] { "reload.js", "faults.css" }
        .ToFrozenDictionary(name => Folder + name, name => new Answer(200, ContentTypes.Of(name), Resource(name)), StringComparer.Ordinal);

    /// <summary>The page that is shown until the site builds for the first time.</summary>
    public static ReadOnlySpan<byte> NoSiteYet =>
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <title>The site has errors</title>
        </head>
        <body>
        </body>
        </html>

        """u8;

    public static Answer? For(string path) => Parts.GetValueOrDefault(path);

    /// <summary>What goes before the end of every page.</summary>
    public static string Markup(PreviewState state)
    {
        var html = new StringBuilder();
        if (!state.Faults.IsEmpty)
        {
            html.Append("<link rel=\"stylesheet\" href=\"/.aiblog/faults.css\">\n");
            html.Append("<section class=\"aiblog-faults\" role=\"alert\" lang=\"en\" dir=\"ltr\">\n<p>");
            html.Append(state.Files is null
                ? "The site has errors:"
                : "The site has errors; this page is from the last build without any:");
            html.Append("</p>\n<ul>\n");
            foreach (var fault in state.Faults)
            {
                html.Append("<li>").Append(HtmlEncoding.Escape(fault)).Append("</li>\n");
            }

            html.Append("</ul>\n</section>\n");
        }

        html.Append("<script src=\"/.aiblog/reload.js\" data-revision=\"").Append(state.Revision).Append("\" defer></script>\n");
        return html.ToString();
    }

    private static byte[] Resource(string name)
    {
        using var stream = typeof(PreviewParts).Assembly.GetManifestResourceStream("serve/" + name)
            ?? throw new InvalidOperationException($"the program lacks its own file serve/{name}");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}

/// <summary>Adds the preview's own parts to a page on its way to the browser; the site's files never hold them.</summary>
internal static class PageInjection
{
    /// <summary>The page with <paramref name="addition"/> before its last <c>&lt;/body&gt;</c>, or at its end when it has none.</summary>
    public static byte[] Into(ReadOnlySpan<byte> html, ReadOnlySpan<byte> addition)
    {
        var at = EndOfBody(html);
        return [.. html[..at], .. addition, .. html[at..]];
    }

    private static int EndOfBody(ReadOnlySpan<byte> html)
    {
        var rest = html;
        while (rest.LastIndexOf("</"u8) is var at and >= 0)
        {
            if (html.Length - at >= "</body>".Length && System.Text.Ascii.EqualsIgnoreCase(html.Slice(at, "</body>".Length), "</body>"u8))
            {
                return at;
            }

            rest = rest[..at];
        }

        return html.Length;
    }
}
