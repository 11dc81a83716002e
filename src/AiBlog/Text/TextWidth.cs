using System.Globalization;
using System.Text;

namespace AiBlog.Text;

/// <summary>Estimates how wide a line of text is before any font is known.</summary>
internal static class TextWidth
{
    /// <summary>
    /// The width in em. It is that of a wide sans-serif font, so a real line is rarely wider and often a fifth narrower: whoever reserves this much room
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
        _ when WordCount.IsReadByCharacter(rune) || rune.Value is (>= 0x3000 and <= 0x303F) or (>= 0xFF00 and <= 0xFF60) or >= 0x1F000 => 105,
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
