using System.Text;
using AiBlog.Text.Html;

namespace AiBlog.Privacy;

/// <summary>Makes noscript mean one thing: with scripting its text ends at the first <c>&lt;/noscript</c>, even within a comment or an attribute; without, only at the tag.</summary>
internal static class NoscriptGuard
{
    private const string End = "</noscript";

    /// <summary>The HTML with every <c>&lt;/noscript</c> that is no end tag made harmless; lengths stay, so that offsets do.</summary>
    public static string Guard(string html)
    {
        if (!html.Contains("<noscript", StringComparison.OrdinalIgnoreCase))
        {
            return html;
        }

        var guarded = new StringBuilder(html);
        var real = RealEnds(html);
        for (var at = html.IndexOf(End, StringComparison.OrdinalIgnoreCase); at >= 0; at = html.IndexOf(End, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (!real.Contains(at))
            {
                guarded[at + 1] = '|';
            }
        }

        return guarded.ToString();
    }

    private static HashSet<int> RealEnds(string html)
    {
        var ends = new HashSet<int>();
        var scanner = new TagScanner(html);
        while (scanner.Next())
        {
            if (scanner.Kind == TagKind.End && scanner.Is("noscript"))
            {
                ends.Add(scanner.Start);
            }
        }

        return ends;
    }
}
