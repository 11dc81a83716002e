namespace AiBlog.Parse.Markdown;

/// <summary>The label of a footnote, as in <c>[^label]</c>.</summary>
internal static class FootnoteLabel
{
    private const int Longest = 200;

    /// <summary>Reads a label at the start of a text; null when there is none.</summary>
    /// <param name="length">The characters of the whole, brackets included.</param>
    public static string? Read(ReadOnlySpan<char> text, out int length)
    {
        length = 0;
        if (!text.StartsWith("[^"))
        {
            return null;
        }

        var rest = text[2..Math.Min(text.Length, Longest + 3)];
        var end = rest.IndexOfAny("]\n[`");
        if (end <= 0 || rest[end] != ']')
        {
            return null;
        }

        length = end + 3;
        var label = rest[..end].Trim(" \t");
        return label.IsEmpty ? null : string.Join(' ', label.ToString().Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>Whether a label without a definition was meant as a footnote, and not as the character class of a regular expression.</summary>
    public static bool IsLikely(string label, ReadOnlySpan<char> behind) =>
        label.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ':' or '*')
        && (behind.IsEmpty || behind[0] is not ('(' or '+' or '{' or '?'))
        && !IsRange(label);

    /// <summary>Such as <c>a-z</c> or <c>0-9a-f</c>.</summary>
    private static bool IsRange(string label)
    {
        var dash = label.IndexOf('-', StringComparison.Ordinal);
        return label.Length % 3 == 0 && dash == 1 && label.Where((c, i) => i % 3 == 1).All(c => c == '-');
    }
}
