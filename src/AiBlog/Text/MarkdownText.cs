using System.Buffers;
using System.Globalization;
using System.Text;

namespace AiBlog.Text;

/// <summary>Writes plain text so that Markdown, or the front matter above it, reads it as what it is.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<\n");

    /// <summary>On one line, with a backslash before what would be markup.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n')
            {
                escaped.Append(' ');
                continue;
            }

            _ = Special.Contains(text[i]) && !IsInsideWord(text, i) ? escaped.Append('\\').Append(text[i]) : escaped.Append(text[i]);
        }

        return escaped.ToString();
    }

    public static string Link(string name, string url) => $"[{Escape(name)}]({Destination(url)})";

    /// <summary>An address that may stand between round brackets as well as between quotes of either kind.</summary>
    public static string Destination(string url) => url
        .Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal)
        .Replace("'", "%27", StringComparison.Ordinal).Replace("\"", "%22", StringComparison.Ordinal)
        .Replace(" ", "%20", StringComparison.Ordinal);

    /// <summary>A text in double quotes, as YAML and JSON read it.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"", text.Length + 2);
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => quoted.Append('\\').Append(c),
                '\n' => quoted.Append(' '),
                < ' ' or '\u007F' or '\u0085' or '\u2028' or '\u2029' => quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => quoted.Append(c),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>An underscore between letters is no emphasis.</summary>
    private static bool IsInsideWord(string text, int at) =>
        text[at] == '_' && at > 0 && at + 1 < text.Length && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 1]);
}
