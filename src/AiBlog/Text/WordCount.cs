using System.Globalization;
using System.Text;

namespace AiBlog.Text;

/// <summary>How long a text is: words of scripts with spaces, characters of scripts that are read by the character.</summary>
/// <param name="Characters">Han, kana, Hangul, Thai, Lao, Khmer and Myanmar letters.</param>
internal readonly record struct WordCount(int Words, int Characters)
{
    /// <summary>One number for metadata.</summary>
    public int Total => Words + Characters;

    public static WordCount operator +(WordCount one, WordCount other) => new(one.Words + other.Words, one.Characters + other.Characters);

    /// <summary>Counts runs of letters and digits; an apostrophe, hyphen, point or comma inside one (<c>don't</c>, <c>3.5</c>) does not end
    /// it.</summary>
    public static WordCount Of(string text)
    {
        var words = 0;
        var characters = 0;
        var isInWord = false;
        for (var i = 0; i < text.Length;)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
            {
                words += isInWord ? 0 : 1;
                isInWord = true;
                i++;
                continue;
            }

            Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var length);
            i += length;
            if (IsReadByCharacter(rune))
            {
                characters += Rune.IsLetter(rune) ? 1 : 0;
                isInWord = false;
                continue;
            }

            var isPart = IsWordPart(rune) || (isInWord && IsJoiner(rune) && i < text.Length && char.IsLetterOrDigit(text[i]));
            words += isPart && !isInWord ? 1 : 0;
            isInWord = isPart;
        }

        return new WordCount(words, characters);
    }

    /// <summary>Scripts without spaces between words, or, as Korean, customarily counted by syllable.</summary>
    public static bool IsReadByCharacter(Rune rune) => rune.Value is
        (>= 0x2E80 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7FF) or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF)
        or (>= 0xFF66 and <= 0xFF9F) or (>= 0x1100 and <= 0x11FF) or (>= 0x0E00 and <= 0x0EFF) or (>= 0x1780 and <= 0x17FF)
        or (>= 0x1000 and <= 0x109F);

    private static bool IsWordPart(Rune rune) => Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format or UnicodeCategory.LetterNumber;

    private static bool IsJoiner(Rune rune) =>
        rune.Value is '\'' or '\u2019' or '-' or '\u2010' or '\u2011' or '.' or ',' or '_' or '\u00B7';
}

/// <summary>How long a text takes to read.</summary>
internal static class ReadingTime
{
    // Silent reading of English non-fiction is 238 words a minute (Brysbaert 2019, a review of 190 studies); other European languages and
    // news with names and figures lie a little below.
    private const double WordsAMinute = 220;

    // What sites with Chinese, Japanese and Korean readers reckon with; studies of silent reading lie between 250 and 600 by script
    // and reader (Trauzettel-Klosinski and Dietz 2012 for the low end, reading aloud).
    private const double CharactersAMinute = 500;

    /// <summary>Whole minutes, rounded up, at least one.</summary>
    public static int Minutes(WordCount count) =>
        Math.Max(1, (int)Math.Ceiling((count.Words / WordsAMinute) + (count.Characters / CharactersAMinute)));
}

/// <summary>Estimates how wide a line of text is before any font is known.</summary>
internal static class TextWidth
{
    /// <summary>
    /// The width in em. It is that of a wide sans-serif font, so a real line is rarely wider and often a fifth narrower: whoever reserves
    /// this much room
    /// wastes some, and cuts nothing off.
    /// </summary>
    public static double InEms(string text)
    {
        var hundredths = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            hundredths += HundredthsOf(rune);
        }

        return hundredths / 100.0;
    }

    private static int HundredthsOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format or UnicodeCategory.Control => 0,
        _ when WordCount.IsReadByCharacter(rune) || rune.Value is (>= 0x3000 and <= 0x303F) or (>= 0xFF00 and <= 0xFF60) or >= 0x1F000 =>
            105,
        UnicodeCategory.UppercaseLetter => rune.Value is 'I' or 'J' ? 45 : rune.Value is 'M' or 'W' ? 95 : 75,
        UnicodeCategory.SpaceSeparator => 35,
        _ => rune.Value switch
        {
            >= 0x0600 and <= 0x06FF => 52,
            'm' or 'w' or '\u2014' => 95,
            'f' or 'i' or 'j' or 'l' or 'r' or 't' or '.' or ',' or ':' or ';' or '!' or '|' or '\'' => 40,
            _ => 64,
        },
    };
}
