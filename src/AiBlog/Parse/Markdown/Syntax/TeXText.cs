namespace AiBlog.Parse.Markdown.Syntax;

/// <summary>Tells formulas between dollar signs from amounts of money and names of variables.</summary>
internal static class TeXText
{
    private const int Longest = 2000;

    /// <summary>The offset of the first formula with a command, an index, or an exponent; -1 without one.</summary>
    public static int FirstFormula(ReadOnlySpan<char> text)
    {
        var at = 0;
        for (var next = text.IndexOf('$'); next >= 0; next = text[at..].IndexOf('$'))
        {
            var open = at + next;
            var dollars = open + 1 < text.Length && text[open + 1] == '$' ? 2 : 1;
            var start = open + dollars;
            var rest = text[start..Math.Min(text.Length, start + Longest)];
            var length = rest.IndexOf('$');
            if (length > 0 && IsFormula(text, open, dollars, rest[..length], start + length))
            {
                return open;
            }

            at = start;
        }

        return -1;
    }

    private static bool IsFormula(ReadOnlySpan<char> text, int open, int dollars, ReadOnlySpan<char> content, int close)
    {
        if (!IsTeX(content) || (open > 0 && (text[open - 1] == '\\' || char.IsAsciiLetterOrDigit(text[open - 1]))))
        {
            return false;
        }

        return dollars == 2
            ? close + 1 < text.Length && text[close + 1] == '$'
            : !content.Contains('\n') && !char.IsWhiteSpace(content[0]) && !char.IsWhiteSpace(content[^1])
                && (close + 1 == text.Length || !char.IsAsciiLetterOrDigit(text[close + 1]));
    }

    private static bool IsTeX(ReadOnlySpan<char> content)
    {
        for (var i = 0; i + 1 < content.Length; i++)
        {
            var next = content[i + 1];
            var isCommand = content[i] == '\\' && i + 2 < content.Length && char.IsAsciiLetter(next) && char.IsAsciiLetter(content[i + 2]);
            if (isCommand || (content[i] is '^' or '_' && (next == '{' || (IsSymbol(content[..i]) && char.IsAsciiLetterOrDigit(next)))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A single letter or a bracket carries an index; a word before an underscore is a name.</summary>
    private static bool IsSymbol(ReadOnlySpan<char> before) =>
        !before.IsEmpty
            && (before[^1] == ')'
                || (char.IsAsciiLetterOrDigit(before[^1]) && (before.Length == 1 || !char.IsAsciiLetterOrDigit(before[^2]))));
}
