using System.Collections.Frozen;
using System.Text;
using Markdig.Helpers;

namespace AiBlog.Text.Html;

/// <summary>Decodes character references by the HTML standard (13.2.5.72 to 13.2.5.80); the 2,125 names with a semicolon come from
/// Markdig.</summary>
internal static class CharacterReferences
{
    private const int LongestName = 31;

    /// <summary>The names that old pages write without a semicolon and browsers therefore read.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Bare = (
        "AElig AMP Aacute Acirc Agrave Aring Atilde Auml COPY Ccedil ETH Eacute Ecirc Egrave Euml GT Iacute Icirc Igrave Iuml LT "
            + "Ntilde Oacute "
        + "Ocirc Ograve Oslash Otilde Ouml QUOT REG THORN Uacute Ucirc Ugrave Uuml Yacute aacute acirc acute aelig agrave amp aring "
        + "atilde auml "
        + "brvbar ccedil cedil cent copy curren deg divide eacute ecirc egrave eth euml frac12 frac14 frac34 gt iacute icirc iexcl igrave "
        + "iquest iuml laquo lt macr micro middot nbsp not ntilde oacute ocirc ograve ordf ordm oslash otilde ouml para plusmn pound quot "
        + "raquo reg sect shy sup1 sup2 sup3 szlig thorn times uacute ucirc ugrave uml uuml yacute yen yuml")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What the numbers 0x80 to 0x9F mean: their characters in windows-1252.</summary>
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static string DecodeText(ReadOnlySpan<char> html) => Decode(html, isAttribute: false);

    public static string DecodeAttribute(ReadOnlySpan<char> html) => Decode(html, isAttribute: true);

    private static string Decode(ReadOnlySpan<char> html, bool isAttribute)
    {
        var at = html.IndexOf('&');
        if (at < 0)
        {
            return html.ToString();
        }

        var text = new StringBuilder(html.Length);
        for (; at >= 0; at = html.IndexOf('&'))
        {
            text.Append(html[..at]);
            html = html[at..];
            var length = AppendReference(text, html, isAttribute);
            if (length == 0)
            {
                text.Append('&');
            }

            html = html[Math.Max(length, 1)..];
        }

        return text.Append(html).ToString();
    }

    /// <summary>Decodes the reference that the text begins with; returns its length, or 0 when it is none.</summary>
    private static int AppendReference(StringBuilder text, ReadOnlySpan<char> html, bool isAttribute) =>
        html.Length > 1 && html[1] == '#' ? AppendNumber(text, html) : AppendName(text, html, isAttribute);

    private static int AppendNumber(StringBuilder text, ReadOnlySpan<char> html)
    {
        var isHex = html.Length > 2 && html[2] is 'x' or 'X';
        var start = isHex ? 3 : 2;
        var end = start;
        var number = 0;
        while (end < html.Length && (isHex ? char.IsAsciiHexDigit(html[end]) : char.IsAsciiDigit(html[end])))
        {
            // Capped above the last code point, so a long row of digits cannot overflow.
            number = Math.Min((number * (isHex ? 16 : 10)) + HexValue(html[end]), 0x110000);
            end++;
        }

        if (end == start)
        {
            return 0;
        }

        text.Append(CharacterOf(number).ToString());
        return end < html.Length && html[end] == ';' ? end + 1 : end;
    }

    private static Rune CharacterOf(int number)
    {
        if (number is >= 0x80 and <= 0x9F)
        {
            return new Rune(Windows1252[number - 0x80]);
        }

        return number != 0 && Rune.TryCreate(number, out var rune) ? rune : Rune.ReplacementChar;
    }

    private static int AppendName(StringBuilder text, ReadOnlySpan<char> html, bool isAttribute)
    {
        var length = 0;
        while (length < LongestName && length + 1 < html.Length && char.IsAsciiLetterOrDigit(html[length + 1]))
        {
            length++;
        }

        var name = html.Slice(1, length);
        if (length + 1 < html.Length && html[length + 1] == ';' && EntityHelper.DecodeEntity(name) is { } character)
        {
            text.Append(character);
            return length + 2;
        }

        return AppendBareName(text, html, name, isAttribute);
    }

    private static int AppendBareName(StringBuilder text, ReadOnlySpan<char> html, ReadOnlySpan<char> name, bool isAttribute)
    {
        for (var length = Math.Min(name.Length, 6); length > 1; length--)
        {
            if (!Bare.Contains(name[..length]))
            {
                continue;
            }

            var next = length + 1 < html.Length ? html[length + 1] : ' ';
            if (isAttribute && (next == '=' || char.IsAsciiLetterOrDigit(next)))
            {
                return 0;
            }

            text.Append(EntityHelper.DecodeEntity(name[..length]));
            return length + 1;
        }

        return 0;
    }

    private static int HexValue(char digit) => char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
