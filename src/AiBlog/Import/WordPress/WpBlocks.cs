using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using AiBlog.Diagnostics;
using AiBlog.Text.Html;

namespace AiBlog.Import.WordPress;

/// <summary>Handles the comments that mark blocks: what WordPress fills in when it shows a page is not in the export.</summary>
internal static partial class WpBlocks
{
    private const int Deepest = 5;

    public static bool AreIn(string content) => content.Contains("<!-- wp:", StringComparison.Ordinal);

    /// <param name="reusable">The content of a reusable block by its id; null when the export has none.</param>
    /// <param name="open">The reusable blocks around this content: WordPress shows none inside itself.</param>
    public static string Resolve(
        string content, Func<string, string?> reusable, LossList losses, Place place, ImmutableHashSet<string>? open = null) =>
        Dynamic().Replace(OnlyWithoutResults().Replace(content, ""), match =>
        {
            var name = match.Groups[1].Value;
            if (name == "block" && Reference().Match(match.Value) is { Success: true } reference
                && (open ?? []) is { Count: < Deepest } around && !around.Contains(reference.Groups[1].Value)
                && reusable(reference.Groups[1].Value) is { } inner)
            {
                return Resolve(inner, reusable, losses, place, around.Add(reference.Groups[1].Value));
            }

            if (name == "social-link" && Address().Match(match.Value) is { Success: true } url)
            {
                var label = Label().Match(match.Value) is { Success: true } named ? named.Groups[1].Value
                    : Service().Match(match.Value) is { Success: true } service ? service.Groups[1].Value : Unescape(url.Groups[1].Value);
                return $"<li><a href=\"{HtmlEncoding.EscapeAttribute(Unescape(url.Groups[1].Value))}\">"
                    + $"{HtmlEncoding.Escape(Unescape(label))}</a></li>";
            }

            if (name is not ("more" or "spacer" or "separator" or "site-logo" or "navigation-link" or "footnotes"))
            {
                losses.Add(LossKinds.Tag, $"block {name}: WordPress filled it when it showed the page", place);
            }

            return "";
        });

    /// <summary>Of a string in the JSON of a block.</summary>
    private static string Unescape(string json) => Escape().Replace(json, match => match.Groups[1].Value is { Length: > 0 } code
        ? ((char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
        : match.Value[1..]);

    /// <summary>Page breaks have no counterpart: the whole text is one page.</summary>
    public static string WithoutPageBreaks(string content, LossList losses, Place place) => PageBreak().Replace(content, _ =>
    {
        losses.Add(LossKinds.Tag, "<!--nextpage-->: the text is one page now", place);
        return "";
    });

    [GeneratedRegex(@"<!-- wp:([a-z][\w/-]*)\s+(?:\{(?:(?!-->)[\s\S])*?\}\s+)?/-->", RegexOptions.None, 10_000)]
    private static partial Regex Dynamic();

    [GeneratedRegex(@"""ref"":\s*(\d+)")]
    private static partial Regex Reference();

    [GeneratedRegex(@"<!--\s*nextpage\s*-->")]
    private static partial Regex PageBreak();

    /// <summary>A query shows this only when it finds nothing.</summary>
    [GeneratedRegex(
        @"<!-- wp:(?:comments-)?query-no-results\b[\s\S]*?<!-- /wp:(?:comments-)?query-no-results -->", RegexOptions.None, 10_000)]
    private static partial Regex OnlyWithoutResults();

    [GeneratedRegex(@"""url"":\s*""((?:[^""\\]|\\.)+)""")]
    private static partial Regex Address();

    [GeneratedRegex(@"""label"":\s*""((?:[^""\\]|\\.)+)""")]
    private static partial Regex Label();

    [GeneratedRegex(@"""service"":\s*""((?:[^""\\]|\\.)+)""")]
    private static partial Regex Service();

    [GeneratedRegex(@"\\(?:u([0-9a-fA-F]{4})|.)")]
    private static partial Regex Escape();
}
