using System.Text.RegularExpressions;

namespace AiBlog.Text;

/// <summary>Colours as CSS Color 4 writes them, by their form: names are not looked up, and the numbers of a function are the browser's
/// affair.</summary>
internal static partial class CssColor
{
    /// <summary>For the schema too, so it keeps to what JavaScript's expressions know.</summary>
    public const string Pattern =
        "^(#([0-9A-Fa-f]{3,4}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{8})|[A-Za-z]+|(rgba?|hsla?|hwb|lab|lch|oklab|oklch"
            + "|color|color-mix|light-dark)\\([-0-9A-Za-z#.,%/ ()+]*\\))$";

    public static bool IsValid(string text) => Form().IsMatch(text);

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
