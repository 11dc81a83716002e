using System.Text;
using AiBlog.Text.Highlighting;

namespace AiBlog.Tests.Highlighting;

/// <summary>Highlighted code in a form that is easy to read in a test, and back to the code.</summary>
internal static class Marked
{
    public static string Html(string code, string language)
    {
        using var output = new StringWriter();
        Highlighter.Write(output, code, language);
        return output.ToString();
    }

    /// <summary><c>«k let» x</c> for a span of class hl-k and plain text, unescaped.</summary>
    public static string Brief(string code, string language) => Read(Html(code, language), span => $"«{span} ", "»");

    /// <summary>The text of the HTML; throws when it holds anything but spans and the three entities.</summary>
    public static string Text(string html) => Read(html, _ => "", "");

    private static string Read(string html, Func<char, string> open, string close)
    {
        const string Open = "<span class=\"hl-";
        const string Close = "</span>";
        var text = new StringBuilder();
        var isOpen = false;
        for (var i = 0; i < html.Length;)
        {
            if (html[i] is not ('<' or '>' or '&'))
            {
                text.Append(html[i++]);
                continue;
            }

            var (token, value) = html[i..Math.Min(html.Length, i + Open.Length + 3)] switch
            {
                var s when !isOpen && s.StartsWith(Open, StringComparison.Ordinal) && s.EndsWith("\">", StringComparison.Ordinal) => (s, open(s[^3])),
                var s when isOpen && s.StartsWith(Close, StringComparison.Ordinal) => (Close, close),
                var s when s.StartsWith("&lt;", StringComparison.Ordinal) => ("&lt;", "<"),
                var s when s.StartsWith("&gt;", StringComparison.Ordinal) => ("&gt;", ">"),
                var s when s.StartsWith("&amp;", StringComparison.Ordinal) => ("&amp;", "&"),
                var s => throw new FormatException($"not the highlighter's HTML: {s}"),
            };
            isOpen = token != Close && (isOpen || token.Length > Close.Length);
            text.Append(value);
            i += token.Length;
        }

        return isOpen ? throw new FormatException("a span is left open") : text.ToString();
    }
}
