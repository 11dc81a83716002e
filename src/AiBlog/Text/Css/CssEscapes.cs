using System.Buffers;
using System.Globalization;
using System.Text;

namespace AiBlog.Text.Css;

/// <summary>Backslash escapes of CSS (CSS Syntax 3, 4.3.7) and back.</summary>
internal static class CssEscapes
{
    private const int MostDigits = 6;

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    public static string Decode(ReadOnlySpan<char> css)
    {
        if (!css.Contains('\\'))
        {
            return css.ToString().Replace('\0', '\uFFFD');
        }

        var text = new StringBuilder(css.Length);
        for (var at = 0; at < css.Length;)
        {
            if (css[at] != '\\')
            {
                text.Append(Readable(css[at++]));
                continue;
            }

            at = at + 1 < css.Length && char.IsAsciiHexDigit(css[at + 1])
                ? AppendNumber(text, css, at + 1)
                : AppendLiteral(text, css, at + 1);
        }

        return text.ToString();
    }

    /// <summary>For a text between double quotation marks.</summary>
    public static void AppendQuoted(StringBuilder css, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' or '\\' => css.Append('\\').Append(c),
                < ' ' or '\u007F' => css.Append(CultureInfo.InvariantCulture, $"\\{(int)c:x} "),
                _ => css.Append(c),
            };
        }
    }

    /// <summary>Whether a token ends in an escape of digits that no white space ends.</summary>
    public static bool EndsInNumber(ReadOnlySpan<char> token)
    {
        var escape = token.LastIndexOf('\\');
        if (escape < 0 || escape + 1 == token.Length || token[(escape + 1)..].ContainsAnyExcept(HexDigits))
        {
            return false;
        }

        // Of two backslashes the second is what the first escapes.
        var before = token[..escape];
        return (before.Length - before.TrimEnd('\\').Length) % 2 == 0 && token.Length - escape - 1 <= MostDigits;
    }

    /// <summary>Browsers read NUL as the replacement character (CSS Syntax 3, 3.3).</summary>
    private static char Readable(char c) => c == '\0' ? '\uFFFD' : c;

    private static int AppendNumber(StringBuilder text, ReadOnlySpan<char> css, int at)
    {
        var end = at;
        while (end < css.Length && end - at < MostDigits && char.IsAsciiHexDigit(css[end]))
        {
            end++;
        }

        var number = int.Parse(css[at..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        text.Append(number != 0 && Rune.IsValid(number) ? new Rune(number).ToString() : "\uFFFD");
        if (end + 1 < css.Length && css[end] == '\r' && css[end + 1] == '\n')
        {
            return end + 2;
        }

        return end < css.Length && css[end] is ' ' or '\n' or '\t' or '\r' or '\f' ? end + 1 : end;
    }

    /// <summary>A line end behind a backslash continues a text on the next line.</summary>
    private static int AppendLiteral(StringBuilder text, ReadOnlySpan<char> css, int at)
    {
        if (at < css.Length && css[at] is not ('\n' or '\r' or '\f'))
        {
            text.Append(Readable(css[at]));
        }

        return at + 1;
    }
}
