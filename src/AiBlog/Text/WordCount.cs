using System.Globalization;
using System.Text;

namespace AiBlog.Text;

/// <summary>How long a text is: words of scripts with spaces, characters of scripts that are read by the character.</summary>
/// <param name="Characters">Han, kana, Hangul, Thai, Lao, Khmer and Myanmar letters.</param>
internal readonly record struct WordCount(int Words, int Characters)
{
    /// <summary>One number for metadata.</summary>
    public int Total => Words + Characters;

    /// <summary>Counts runs of letters and digits; an apostrophe, hyphen, point or comma inside one (<c>don't</c>, <c>3.5</c>) does not end it.</summary>
    public static WordCount Of(string text)
    {
        var words = 0;
        var characters = 0;
        var isInWord = false;
        for (var i = 0; i < text.Length;)
        {
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

    private static bool IsJoiner(Rune rune) => rune.Value is '\'' or '\u2019' or '-' or '\u2010' or '\u2011' or '.' or ',' or '_' or '\u00B7';
}
