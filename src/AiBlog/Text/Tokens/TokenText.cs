using System.Globalization;
using System.Text;

namespace AiBlog.Text.Tokens;

/// <summary>Brings text to the form in which words are compared.</summary>
internal static class TokenText
{
    /// <summary>Lower case, Arabic and Hebrew without vowel signs and with one form of each letter.</summary>
    public static string Normalize(string text)
    {
        var lower = string.Create(text.Length, text, static (lower, text) => ToLower(text, lower));
        return lower.AsSpan().ContainsAnyInRange('\u0591', '\u0670') ? WithoutSigns(lower) : lower;
    }

    /// <summary>Letters of scripts that are written without spaces between words: kana, Han, Hangul.</summary>
    public static bool IsCjk(char c) =>
        c is (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\uac00' and <= '\ud7af');

    public static bool IsLetterOrDigit(ReadOnlySpan<char> text, int at) =>
        char.IsAscii(text[at]) ? char.IsAsciiLetterOrDigit(text[at]) : IsOtherLetterOrDigit(text, at);

    /// <summary>A sign that belongs to the letter before it.</summary>
    public static bool IsMark(char c) =>
        c > '\u02ff' && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>What ToLowerInvariant does letter by letter, with runs of ASCII at once.</summary>
    private static void ToLower(ReadOnlySpan<char> text, Span<char> lower)
    {
        for (var at = 0; at < text.Length;)
        {
            Ascii.ToLower(text[at..], lower[at..], out var done);
            at += done;
            var others = text[at..].IndexOfAnyInRange('\0', '\x7f') is >= 0 and var length ? length : text.Length - at;
            text.Slice(at, others).ToLowerInvariant(lower[at..]);
            at += others;
        }
    }

    private static bool IsOtherLetterOrDigit(ReadOnlySpan<char> text, int at) => char.IsSurrogate(text[at])
        ? IsPairOfWord(text, at)
        : char.IsLetterOrDigit(text[at])
            || char.GetUnicodeCategory(text[at]) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;

    private static bool IsPairOfWord(ReadOnlySpan<char> text, int at)
    {
        var start = char.IsLowSurrogate(text[at]) && at > 0 ? at - 1 : at;
        return Rune.DecodeFromUtf16(text[start..], out var rune, out _) == System.Buffers.OperationStatus.Done
            && Rune.IsLetterOrDigit(rune);
    }

    private static string WithoutSigns(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var letter = c switch
            {
                (>= '\u0591' and <= '\u05c7') or '\u0640' or (>= '\u064b' and <= '\u065f') or '\u0670' => '\0',
                '\u0622' or '\u0623' or '\u0625' => '\u0627',
                '\u0629' => '\u0647',
                '\u0649' => '\u064a',
                _ => c,
            };
            if (letter != '\0')
            {
                plain.Append(letter);
            }
        }

        return plain.ToString();
    }
}
