using System.Globalization;
using AiBlog.Text;
using Scriban.Runtime;

namespace AiBlog.Themes.Templating;

/// <summary><c>string.*</c>: what templates do with text. Results are text, so they are escaped when they are written.</summary>
internal static class TextFunctions
{
    public static IEnumerable<TemplateFunction> All { get; } =
    [
        new("upcase", 1, 1, call => call.Text(0).ToUpperInvariant()),
        new("downcase", 1, 1, call => call.Text(0).ToLowerInvariant()),
        new("capitalize", 1, 1, call => Capitalize(call.Text(0))),
        new("strip", 1, 1, call => call.Text(0).Trim()),
        new("size", 1, 1, call => call.Text(0).Length),
        new("width", 1, 1, call => TextWidth.InEms(call.Text(0))),
        new("contains", 2, 2, call => call.Text(0).Contains(call.Text(1), StringComparison.Ordinal)),
        new("starts_with", 2, 2, call => call.Text(0).StartsWith(call.Text(1), StringComparison.Ordinal)),
        new("ends_with", 2, 2, call => call.Text(0).EndsWith(call.Text(1), StringComparison.Ordinal)),
        new("truncate", 2, 3, Truncate),
        new("replace", 3, 3, Replace),
        new("split", 2, 2, Split),
    ];

    private static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Cuts to so many characters as readers count them (grapheme clusters), the ellipsis among them.</summary>
    private static string Truncate(FunctionCall call)
    {
        var text = call.Text(0);
        var ellipsis = call.Count > 2 ? call.Text(2) : "…";
        var elements = StringInfo.ParseCombiningCharacters(text);
        var length = Math.Max(0, call.Whole(1));
        if (elements.Length <= length)
        {
            return text;
        }

        var kept = Math.Max(0, length - new StringInfo(ellipsis).LengthInTextElements);
        return string.Concat(text.AsSpan(0, elements[kept]).TrimEnd(), ellipsis);
    }

    private static string Replace(FunctionCall call)
    {
        var (text, old, replacement) = (call.Text(0), call.Text(1), call.Text(2));
        if (old.Length == 0)
        {
            return text;
        }

        PageBudget.RequireLength(call.Span, text.Length + ((long)text.AsSpan().Count(old) * Math.Max(0, replacement.Length - old.Length)));
        return text.Replace(old, replacement, StringComparison.Ordinal);
    }

    private static ScriptArray Split(FunctionCall call)
    {
        var separator = call.Text(1);
        var parts = separator.Length == 0 ? [call.Text(0)] : call.Text(0).Split(separator, StringSplitOptions.RemoveEmptyEntries);
        return new ScriptArray(parts.AsEnumerable<object>());
    }
}
