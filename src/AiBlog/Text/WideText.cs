using System.Text;

namespace AiBlog.Text;

/// <summary>Chinese and Japanese text, which has no spaces between words.</summary>
internal static class WideText
{
    /// <summary>Whether a line break between two characters is no space: both are wide, and neither is Korean, which has spaces.</summary>
    /// <remarks>The segment break rules of CSS Text 3, section 4.1.3. Quotation marks, dashes, and ellipses are as wide as what is beside
    /// them.</remarks>
    public static bool Joins(Rune before, Rune after) =>
        (IsWide(before) && (IsWide(after) || IsAmbiguous(after))) || (IsAmbiguous(before) && IsWide(after));

    /// <summary>The text on one line: runs of white space are one space, or none where wide text goes on in the next line.</summary>
    /// <param name="enough">The number of characters that the caller needs; the result may be cut after them.</param>
    public static string OnOneLine(string text, int enough = int.MaxValue)
    {
        var trimmed = text.AsSpan().Trim();
        if (!trimmed.ContainsAny("\n\r\t\f\v") && !trimmed.Contains("  ", StringComparison.Ordinal))
        {
            return trimmed.Length == text.Length ? text : trimmed.ToString();
        }

        var line = new StringBuilder(Math.Min(trimmed.Length, enough));
        for (var i = 0; i < trimmed.Length && line.Length < enough; i++)
        {
            if (!IsFolded(trimmed[i]))
            {
                line.Append(trimmed[i]);
                continue;
            }

            var end = i;
            var isBreak = false;
            for (; end < trimmed.Length && IsFolded(trimmed[end]); end++)
            {
                isBreak |= trimmed[end] is '\n' or '\r';
            }

            _ = Rune.DecodeLastFromUtf16(trimmed[..i], out var before, out _);
            _ = Rune.DecodeFromUtf16(trimmed[end..], out var after, out _);
            line.Append(isBreak && Joins(before, after) ? "" : " ");
            i = end - 1;
        }

        return line.ToString();
    }

    public static bool IsWide(Rune rune) => rune.Value is
        (>= 0x2E80 and <= 0x312F) or (>= 0x3190 and <= 0x31FF) or (>= 0x3220 and <= 0xA4CF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0xFE30 and <= 0xFE4F) or (>= 0xFF01 and <= 0xFF9F) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x16FE0 and <= 0x1B2FF)
        or (>= 0x20000 and <= 0x3FFFD);

    /// <summary>Whether a letter is of a script that needs no space beside a formula.</summary>
    public static bool IsUnspaced(char c) =>
        char.IsSurrogate(c) || IsWide(new Rune(c)) || c is (>= '\uAC00' and <= '\uD7A3') or (>= '\u1100' and <= '\u11FF');

    private static bool IsAmbiguous(Rune rune) => rune.Value is 0x2018 or 0x2019 or 0x201C or 0x201D or 0x2014 or 0x2026 or 0xB7;

    private static bool IsFolded(char c) => c is ' ' or '\n' or '\r' or '\t' or '\f' or '\v';
}
