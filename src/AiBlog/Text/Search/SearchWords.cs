using System.Globalization;
using System.Text;

namespace AiBlog.Text.Search;

/// <summary>
/// Reads the words of a text as searching knows them: runs of letters, digits and their marks, a point between digits (<c>1.65.0</c>),
/// <c>C++</c> and <c>C#</c>; of scripts without spaces every two neighbouring characters.
/// </summary>
/// <remarks>The theme's search.js reads the same words; a test compares the two.</remarks>
/// <param name="text">As it is shown.</param>
/// <param name="scratch">Room for <see cref="MostLetters"/> characters.</param>
internal ref struct SearchWords(ReadOnlySpan<char> text, Span<char> scratch)
{
    /// <summary>Longer words are cut: nobody types them to their end.</summary>
    public const int MostLetters = 40;

    private readonly ReadOnlySpan<char> text = text;
    private readonly Span<char> scratch = scratch;
    private int at;
    private int runEnd;

    /// <summary>The word in the form of <see cref="SearchFold"/>, valid until the next call.</summary>
    public ReadOnlySpan<char> Word { get; private set; }

    public bool Next()
    {
        while (at < text.Length)
        {
            if (at < runEnd)
            {
                NextPair();
            }
            else if (!TryStart(out var end))
            {
                continue;
            }
            else if (end < 0)
            {
                runEnd = UnspacedEnd();
                continue;
            }
            else
            {
                Take(text[at..end]);
                at = end;
            }

            if (!Word.IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a word begins here; else goes on by one character.</summary>
    /// <param name="end">Of the word; -1 when it is of a script without spaces.</param>
    private bool TryStart(out int end)
    {
        end = 0;
        var kind = KindAt(at, out var length);
        if (kind is Kind.Other or Kind.Mark)
        {
            at += length;
            return false;
        }

        end = kind == Kind.Unspaced ? -1 : WordEnd(at + length);
        return true;
    }

    private readonly int WordEnd(int end)
    {
        if (end == at + 1 && char.IsAsciiLetter(text[at]) && SignsAt(end) is var signs and > 0)
        {
            return end + signs;
        }

        while (end < text.Length)
        {
            var kind = KindAt(end, out var length);
            if (kind is Kind.Letter or Kind.Mark)
            {
                end += length;
            }
            else if (text[end] == '.' && char.IsAsciiDigit(text[end - 1]) && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))
            {
                end += 2;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>The length of <c>++</c> or <c>#</c> behind a letter, when no word goes on behind it.</summary>
    private readonly int SignsAt(int start)
    {
        var length = text[start..].StartsWith("++") ? 2 : text[start..].StartsWith("#") ? 1 : 0;
        var goesOn = start + length < text.Length && KindAt(start + length, out _) is Kind.Letter or Kind.Unspaced;
        return goesOn ? 0 : length;
    }

    private readonly int UnspacedEnd()
    {
        var end = at;
        while (end < text.Length && KindAt(end, out var length) == Kind.Unspaced)
        {
            end += length;
        }

        return end;
    }

    /// <summary>Two characters, and on by one; the last character belongs to the last pair, unless it is alone.</summary>
    private void NextPair()
    {
        var second = at + LengthAt(at);
        var end = second < runEnd ? second + LengthAt(second) : second;
        Take(text[at..end]);
        at = end >= runEnd ? runEnd : second;
    }

    private readonly int LengthAt(int index) =>
        char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) ? 2 : 1;

    private void Take(ReadOnlySpan<char> word)
    {
        var length = SearchFold.Fold(word, scratch[..MostLetters]);
        if (length == MostLetters && char.IsHighSurrogate(scratch[length - 1]))
        {
            length--;
        }

        Word = scratch[..length];
    }

    private readonly Kind KindAt(int index, out int length)
    {
        length = 1;
        var c = text[index];
        if (char.IsAscii(c))
        {
            return char.IsAsciiLetterOrDigit(c) ? Kind.Letter : Kind.Other;
        }

        if (IsUnspaced(c))
        {
            return Kind.Unspaced;
        }

        if (char.IsSurrogate(c))
        {
            return KindOfPair(index, out length);
        }

        return KindOf(char.GetUnicodeCategory(c));
    }

    private readonly Kind KindOfPair(int index, out int length)
    {
        Rune.DecodeFromUtf16(text[index..], out var rune, out length);
        return rune.Value is >= 0x20000 and <= 0x3ffff ? Kind.Unspaced : KindOf(Rune.GetUnicodeCategory(rune));
    }

    /// <summary>Han, kana, Hangul, Thai, Lao, Myanmar and Khmer, marks and all.</summary>
    private static bool IsUnspaced(char c) => c is
        (>= '\u0e01' and <= '\u0eff') or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17d3') or (>= '\u3005' and <= '\u3007')
        or (>= '\u3041' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\uac00' and <= '\ud7a3') or (>= '\uf900' and <= '\ufaff')
        or (>= '\uff66' and <= '\uff9f');

    private static Kind KindOf(UnicodeCategory category) => category switch
    {
        <= UnicodeCategory.OtherLetter => Kind.Letter,
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Kind.Letter,
        UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Kind.Mark,
        _ => Kind.Other,
    };

    private enum Kind
    {
        Other,
        Letter,

        /// <summary>Belongs to the letter before it.</summary>
        Mark,
        Unspaced,
    }
}
