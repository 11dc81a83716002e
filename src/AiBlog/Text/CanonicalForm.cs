using System.Text;

namespace AiBlog.Text;

/// <summary>Whether two names are one for Unicode, as they are for the file systems of macOS: <c>é</c> is also <c>e</c> with a
/// mark.</summary>
internal static class CanonicalForm
{
    private const int HangulBase = 0xAC00;
    private const int HangulEnd = 0xD7A3;

    /// <summary>Equal for two names that are canonically equivalent. Marks on one letter count in any order.</summary>
    public static string KeyOf(string name)
    {
        if (Ascii.IsValid(name))
        {
            return name;
        }

        var key = new StringBuilder(name.Length + 8);
        var marks = new List<char>();
        foreach (var letter in name)
        {
            Split(Single(letter), key, marks);
        }

        Flush(key, marks);
        return key.ToString();
    }

    /// <summary>The name with each letter and its marks as one character where Unicode has one, which is how keyboards type it
    /// (NFC).</summary>
    public static string Compose(string name)
    {
        if (Ascii.IsValid(name))
        {
            return name;
        }

        var composed = new StringBuilder(name.Length);
        var marks = new List<char>();
        for (var at = 0; at < name.Length; at++)
        {
            marks.Clear();
            var letter = name[at];
            while (at + 1 < name.Length && IsMark(name[at + 1]))
            {
                marks.Add(name[++at]);
            }

            while (marks.Count > 0 && Compositions.PartsOf(letter) is { } parts)
            {
                marks.Insert(0, parts.Mark);
                letter = parts.Base;
            }

            Join(composed, letter);
            foreach (var mark in marks.OrderBy(RankOf))
            {
                Join(composed, mark);
            }
        }

        return composed.ToString();
    }

    private static void Join(StringBuilder composed, char letter)
    {
        if (composed.Length > 0 && Compositions.Compose(composed[^1], letter) is { } one)
        {
            composed[^1] = one;
        }
        else
        {
            composed.Append(letter);
        }
    }

    private static bool IsMark(char letter) => char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>The order of marks that join letters (Unicode 3.11): through it, attached to it, below it, above it, under it in
    /// Greek.</summary>
    private static int RankOf(char mark) => mark switch
    {
        '\u0338' => 0,
        '\u0327' or '\u0328' => 1,
        '\u031B' => 2,
        >= '\u0316' and <= '\u0333' => 3,
        '\u0345' => 5,
        _ => 4,
    };

    private static void Split(char letter, StringBuilder key, List<char> marks)
    {
        if (Compositions.PartsOf(letter) is { } parts)
        {
            Split(parts.Base, key, marks);
            Split(parts.Mark, key, marks);
        }
        else if (char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark)
        {
            marks.Add(letter);
        }
        else
        {
            Flush(key, marks);
            Append(letter, key);
        }
    }

    private static void Append(char letter, StringBuilder key)
    {
        if (letter is < (char)HangulBase or > (char)HangulEnd)
        {
            key.Append(letter);
            return;
        }

        var (syllable, trailing) = Math.DivRem(letter - HangulBase, 28);
        key.Append((char)(0x1100 + (syllable / 21))).Append((char)(0x1161 + (syllable % 21)));
        if (trailing > 0)
        {
            key.Append((char)(0x11A7 + trailing));
        }
    }

    private static void Flush(StringBuilder key, List<char> marks)
    {
        marks.Sort();
        marks.ForEach(mark => key.Append(mark));
        marks.Clear();
    }

    /// <summary>Signs of units that are only another code for a letter.</summary>
    private static char Single(char letter) => letter switch
    {
        '\u2126' => '\u03A9',
        '\u212A' => 'K',
        '\u212B' => '\u00C5',
        _ => letter,
    };
}
