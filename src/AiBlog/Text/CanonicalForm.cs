using System.Text;

namespace AiBlog.Text;

/// <summary>Whether two names are one for Unicode, as they are for the file systems of macOS: <c>é</c> is also <c>e</c> with a mark.</summary>
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
