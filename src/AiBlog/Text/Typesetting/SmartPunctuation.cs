using System.Buffers;

namespace AiBlog.Text.Typesetting;

/// <summary>Quotes, apostrophes, dashes and ellipses as a typesetter would set them.</summary>
internal static class SmartPunctuation
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"'-.");

    /// <summary>Brackets, dashes and quotes behind which a quote can only begin.</summary>
    private static readonly SearchValues<char> OpeningMarks = SearchValues.Create("([{/-\u2013\u2014\u201C\u201E\u00AB\u2018\u201A\u202F");

    /// <param name="next">What stands behind the text; a space for nothing.</param>
    public static void Write(ITypesetter writer, ReadOnlySpan<char> text, char next)
    {
        var at = text.IndexOfAny(Marks);
        while (at >= 0)
        {
            writer.Text(text[..at]);
            var length = WriteMark(writer, text[at..], next);
            text = text[(at + length)..];
            at = text.IndexOfAny(Marks);
        }

        writer.Text(text);
    }

    /// <summary>Returns how many characters the mark took.</summary>
    private static int WriteMark(ITypesetter writer, ReadOnlySpan<char> text, char next)
    {
        var mark = text[0];
        var length = mark is '-' or '.' ? RunLength(text) : 1;
        var behind = length < text.Length ? text[length] : next;
        writer.Text(mark switch
        {
            '"' => Double(writer, text, behind),
            '\'' => Single(writer, behind),
            '.' => length == 3 ? "\u2026" : text[..length],
            _ => Dash(writer.Previous, length, behind) ?? text[..length],
        });
        return length;
    }

    private static int RunLength(ReadOnlySpan<char> text)
    {
        var length = text.IndexOfAnyExcept(text[0]);
        return length < 0 ? text.Length : length;
    }

    private static string Double(ITypesetter writer, ReadOnlySpan<char> text, char behind)
    {
        if (IsHebrew(writer.Previous) && IsHebrew(behind) && IsGershayim(writer.IsQuoting, text))
        {
            return "\"";
        }

        var opens = IsHebrew(writer.Previous) && IsHebrew(behind) ? !writer.IsQuoting : Opens(writer.Previous, behind) ?? !writer.IsQuoting;
        writer.IsQuoting = opens;
        return opens ? writer.Quotes.Open : writer.Quotes.Close;
    }

    /// <summary>Whether a mark between Hebrew letters is that of an abbreviation, which has it before its last letter or before an
    /// ending.</summary>
    /// <remarks>A quote may begin inside a word, behind a prefix such as "to" or "the"; then a mark at the end of a word closes
    /// it.</remarks>
    private static bool IsGershayim(bool isQuoting, ReadOnlySpan<char> text)
    {
        if (isQuoting || text.Length < 3 || !IsHebrew(text[2]))
        {
            return true;
        }

        var rest = text[1..];
        for (var at = rest.IndexOf('"'); at > 0; at = rest.IndexOf('"'))
        {
            var isInside = IsHebrew(rest[at - 1]) && at + 1 < rest.Length && IsHebrew(rest[at + 1]);
            if (!isInside)
            {
                return IsSpace(rest[at - 1]) || (at + 1 < rest.Length && char.IsLetterOrDigit(rest[at + 1]));
            }

            rest = rest[(at + 1)..];
        }

        return true;
    }

    private static string Single(ITypesetter writer, char behind)
    {
        var isApostrophe = char.IsLetterOrDigit(writer.Previous) || char.IsAsciiDigit(behind);
        if (isApostrophe && (char.IsLetterOrDigit(behind) || !writer.IsQuotingInside))
        {
            return "\u2019";
        }

        var opens = Opens(writer.Previous, behind) ?? !writer.IsQuotingInside;
        writer.IsQuotingInside = opens;
        return opens ? writer.Quotes.InnerOpen : writer.Quotes.InnerClose;
    }

    /// <summary>Null where both sides look the same, as in languages without spaces.</summary>
    private static bool? Opens(char before, char behind)
    {
        var isFreeBefore = IsSpace(before) || OpeningMarks.Contains(before);
        var isFreeBehind = IsSpace(behind) || (char.IsPunctuation(behind) && behind is not ('(' or '[' or '"' or '\''));
        return isFreeBefore == isFreeBehind ? null : isFreeBefore;
    }

    /// <summary>Two make an en dash, three an em dash; <c>--option</c> of a program stays.</summary>
    private static string? Dash(char before, int length, char behind) => length switch
    {
        2 when IsSpace(before) && char.IsAsciiLetter(behind) => null,
        2 => "\u2013",
        3 => "\u2014",
        _ => null,
    };

    private static bool IsSpace(char c) => c == '\0' || char.IsWhiteSpace(c);

    private static bool IsHebrew(char c) => c is >= '\u05D0' and <= '\u05EA';
}
