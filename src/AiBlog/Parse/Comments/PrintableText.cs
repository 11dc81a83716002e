using System.Globalization;
using System.Text;

namespace AiBlog.Parse.Comments;

/// <summary>Text of strangers that will stand among other text.</summary>
internal static class PrintableText
{
    /// <summary>White space folded; without control characters and without the signs that turn the direction of what follows (U+202E and
    /// its kind).</summary>
    public static string OnOneLine(string text)
    {
        var line = new StringBuilder(Math.Min(text.Length, 256));
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                _ = line.Length > 0 && line[^1] != ' ' ? line.Append(' ') : line;
            }
            else if (!IsInvisible(rune))
            {
                line.Append(rune.ToString());
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    /// <summary>At most so many UTF-16 units, never half a character, with an ellipsis for what was cut.</summary>
    public static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return string.Concat(text.AsSpan(0, end).TrimEnd(), "…");
    }

    /// <summary>A joiner is no such sign: emoji and several scripts need it.</summary>
    private static bool IsInvisible(Rune rune) =>
        rune.Value is not (0x200C or 0x200D)
        && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate
            or UnicodeCategory.OtherNotAssigned;
}
