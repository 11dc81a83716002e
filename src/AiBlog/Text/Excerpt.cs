using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace AiBlog.Text;

/// <summary>The beginning of a text, cut where a reader would pause.</summary>
internal static class Excerpt
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Abbreviations = (
        "dr mr mrs ms prof st vs etc ca approx no nr vol fig inc ltd corp co jr sr gen gov sen rep bzw usw ggf evtl inkl zzgl abb bsp "
            + "mio mrd "
        + "jan feb mar apr jun jul aug sep sept oct nov dec mme mlle env")
        .Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whole sentences when they fill at least half of the room, else whole words and an ellipsis.</summary>
    /// <param name="plainText">On one line, as <see cref="Html.Html.PlainText"/> makes it.</param>
    /// <param name="maxCharacters">UTF-16 units, the ellipsis included.</param>
    public static string From(string plainText, int maxCharacters = 200)
    {
        var text = plainText.Trim();
        if (text.Length <= maxCharacters)
        {
            return text;
        }

        var sentences = LastSentenceEnd(text, maxCharacters);
        return sentences * 2 >= maxCharacters ? text[..sentences] : CutAtWord(text, maxCharacters - 1);
    }

    private static int LastSentenceEnd(string text, int limit)
    {
        for (var i = Math.Min(limit, text.Length) - 1; i > 0; i--)
        {
            var end = EndsSentence(text, i) ? PassClosingMarks(text, i + 1) : 0;
            if (end > 0 && end <= limit && IsFollowedByPause(text, i, end))
            {
                return end;
            }
        }

        return 0;
    }

    private static bool EndsSentence(string text, int at) => text[at] switch
    {
        '!' or '?' or '\u2026' or '\u061F' or '\u06D4' or '\u0964' => true,
        '.' => !IsAbbreviation(text, at),
        var c => IsWideStop(c),
    };

    private static bool IsWideStop(char c) => c is '\u3002' or '\uFF01' or '\uFF1F' or '\uFF0E' or '\uFF61';

    private static bool IsAbbreviation(string text, int dot)
    {
        var start = dot;
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
        {
            start--;
        }

        var word = text.AsSpan(start, dot - start);
        var isInitial = word.Length == 1 && char.IsLetter(word[0]);
        return isInitial || IsDotted(word) || Abbreviations.Contains(word);
    }

    /// <summary><c>e.g</c>, <c>U.S</c>; not <c>GPT-3.5</c>.</summary>
    private static bool IsDotted(ReadOnlySpan<char> word)
    {
        var dot = word.LastIndexOf('.');
        return dot > 0 && dot == word.Length - 2 && char.IsLetter(word[^1]);
    }

    private static int PassClosingMarks(string text, int at)
    {
        while (at < text.Length
            && text[at] is '"' or '\'' or ')' or ']' or '\u201D' or '\u2019' or '\u00BB' or '\u201C' or '\u300D' or '\u300F')
        {
            at++;
        }

        return at;
    }

    private static bool IsFollowedByPause(string text, int stop, int end)
    {
        if (end == text.Length || IsWideStop(text[stop]))
        {
            return true;
        }

        return char.IsWhiteSpace(text[end]) && (end + 1 == text.Length || !char.IsLower(text[end + 1]));
    }

    private static string CutAtWord(string text, int limit)
    {
        var end = 0;
        var wordEnd = 0;
        while (true)
        {
            if (MayBreakBefore(text, end))
            {
                wordEnd = end;
            }

            var length = StringInfo.GetNextTextElementLength(text, end);
            if (end + length > limit)
            {
                break;
            }

            end += length;
        }

        var cut = wordEnd * 2 >= limit ? wordEnd : end;
        return text[..cut].TrimEnd(' ', ',', ';', ':', '.', '-', '\u2013', '\u2014', '(', '\u3001', '\uFF0C') + "\u2026";
    }

    private static bool MayBreakBefore(string text, int at)
    {
        if (at == 0 || char.IsWhiteSpace(text[at]))
        {
            return at > 0;
        }

        Rune.DecodeFromUtf16(text.AsSpan(at), out var next, out _);
        Rune.DecodeLastFromUtf16(text.AsSpan(0, at), out var last, out _);
        return WordCount.IsReadByCharacter(last) && WordCount.IsReadByCharacter(next);
    }
}
