using System.Text.RegularExpressions;
using AiBlog.Diagnostics;

namespace AiBlog.Import.WordPress;

/// <summary>Handles the comments that mark blocks: what WordPress fills in when it shows a page is not in the export.</summary>
internal static partial class WpBlocks
{
    private const int Deepest = 5;

    public static bool AreIn(string content) => content.Contains("<!-- wp:", StringComparison.Ordinal);

    /// <param name="reusable">The content of a reusable block by its id; null when the export has none.</param>
    public static string Resolve(string content, Func<string, string?> reusable, LossList losses, Place place, int depth = 0) =>
        Dynamic().Replace(content, match =>
    {
        var name = match.Groups[1].Value;
        if (name == "block" && depth < Deepest && Reference().Match(match.Value) is { Success: true } reference
            && reusable(reference.Groups[1].Value) is { } inner)
        {
            return Resolve(inner, reusable, losses, place, depth + 1);
        }

        if (name is not ("more" or "spacer" or "separator" or "site-logo" or "navigation-link"))
        {
            losses.Add(LossKinds.Tag, $"block {name}: WordPress filled it when it showed the page", place);
        }

        return "";
    });

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
}
