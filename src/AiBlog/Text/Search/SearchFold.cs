using System.Collections.Frozen;

namespace AiBlog.Text.Search;

/// <summary>Brings a word to the form in which searching compares words: lower case, without accents and vowel signs. The theme's search.js
/// does the same.</summary>
internal static class SearchFold
{
    /// <summary>Letters that Unicode does not take apart, each followed by what stands for it.</summary>
    private static readonly FrozenDictionary<char, string> Letters =
        ("ßss æae œoe øo łl đd ðd þth ıi ħh ŧt ςσ ىي ةه "
        // Greek letters that are other ones in Unicode's canonical form.
        + "\u1f71α \u1f73ε \u1f75η \u1f77ι \u1f79ο \u1f7bυ \u1f7dω \u1fd3ι \u1fe3υ "
        // Hebrew letters that carry a point.
        + "\ufb1d\u05d9 \ufb1f\u05f2 \ufb2a\u05e9 \ufb2b\u05e9 \ufb2c\u05e9 \ufb2d\u05e9 \ufb2e\u05d0 \ufb2f\u05d0 \ufb4b\u05d5 "
        + "\ufb4c\u05d1 \ufb4d\u05db \ufb4e\u05e4").Split(' ').ToFrozenDictionary(pair => pair[0], pair => pair[1..]);

    /// <summary>Writes the folded word; what finds no room is left out.</summary>
    /// <returns>How many characters were written.</returns>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        var length = 0;
        foreach (var c in word)
        {
            if (char.IsAscii(c))
            {
                if (length == folded.Length)
                {
                    break;
                }

                folded[length++] = char.ToLowerInvariant(c);
                continue;
            }

            if (IsSign(c))
            {
                continue;
            }

            var narrow = c is >= '\uff01' and <= '\uff5e' ? (char)(c - 0xfee0) : c;
            var letter = narrow is >= '\ufb30' and <= '\ufb4a'
                ? (char)(narrow - '\ufb30' + '\u05d0')
                : BaseOf(char.ToLowerInvariant(BaseOf(narrow)));
            var plain = Letters.TryGetValue(letter, out var letters) ? letters.AsSpan() : new ReadOnlySpan<char>(in letter);
            if (!plain.TryCopyTo(folded[length..]))
            {
                break;
            }

            length += plain.Length;
        }

        return length;
    }

    /// <summary>Accents, points of Hebrew, vowel signs of Arabic and its lengthened line.</summary>
    private static bool IsSign(char c) => c is
        (>= '\u0300' and <= '\u036f') or (>= '\u0591' and <= '\u05bd') or '\u05bf' or '\u05c1' or '\u05c2' or '\u05c4' or '\u05c5'
            or '\u05c7'
        or '\u0640' or (>= '\u064b' and <= '\u065f') or '\u0670';

    /// <summary>The letter without those of its signs that do not count; others, as the voice of kana, make another letter.</summary>
    private static char BaseOf(char letter)
    {
        while (Compositions.PartsOf(letter) is { } parts && IsSign(parts.Mark))
        {
            letter = parts.Base;
        }

        return letter;
    }
}
