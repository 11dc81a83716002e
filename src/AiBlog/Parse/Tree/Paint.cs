using System.Buffers;
using AiBlog.Text.Css;
using AiBlog.Text.Urls;

namespace AiBlog.Parse.Tree;

/// <summary>Judges attributes of drawings that browsers read as CSS values.</summary>
internal static class Paint
{
    private static readonly SearchValues<char> Doubts = SearchValues.Create("(\\\"'");

    private static readonly string[] Functions =
    [
        "url", "rgb", "rgba", "hsl", "hsla", "translate", "translatex", "translatey", "scale", "scalex", "scaley", "rotate", "skewx",
            "skewy", "matrix", "var", "calc",
        "min", "max", "cubic-bezier", "inset", "circle", "ellipse", "polygon", "color-mix", "oklch", "oklab", "lab", "lch", "hwb",
    ];

    /// <summary>No function in it can load anything but a part of the same page.</summary>
    public static bool IsOwn(string value)
    {
        if (!value.AsSpan().ContainsAny(Doubts))
        {
            return true;
        }

        var scanner = new CssScanner(value);
        while (scanner.Next())
        {
            var isOwn = scanner.Kind switch
            {
                CssTokenKind.Url => UrlRules.Classify(scanner.Value()) == UrlKind.Fragment,
                CssTokenKind.Text => UrlRules.Classify(scanner.Value()) is UrlKind.Fragment or UrlKind.Relative,
                CssTokenKind.Function => Functions.Contains(scanner.Value().ToLowerInvariant(), StringComparer.Ordinal),
                CssTokenKind.BadUrl or CssTokenKind.BadText => false,
                _ => true,
            };
            if (!isOwn)
            {
                return false;
            }
        }

        return true;
    }
}
