using System.Buffers;
using System.Text;

namespace AiBlog.Import.HtmlBodies;

/// <summary>Writes text so that Markdown reads it as text.</summary>
internal static class MarkdownEscape
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\`*_[]<&~|");

    private static readonly SearchValues<char> ReferenceCharacters =
        SearchValues.Create("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    public static string Inline(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        var escaped = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (Special.Contains(text[i]) && IsMarkup(text, i) && (text[i] == '<' || !IsInUrl(text, i)))
            {
                escaped.Append(text[i] is '<' ? "&lt;" : text[i] is '&' ? "&amp;" : "\\" + text[i]);
            }
            else
            {
                escaped.Append(text[i]);
            }
        }

        return escaped.ToString();
    }

    /// <summary>A backslash before what would make a line a heading, list, quotation, rule, or definition.</summary>
    public static string LineStart(string line)
    {
        var at = 0;
        while (at < line.Length && line[at] == ' ')
        {
            at++;
        }

        var rest = line.AsSpan(at);
        if (rest.IsEmpty)
        {
            return line;
        }

        // Four spaces would make it code; no reader sees the difference.
        var indent = "";
        switch (rest[0])
        {
            case '#' or '>' or '=' or '+' or ':' when rest[0] is not ('=' or ':') || rest.TrimEnd().Trim(rest[0]).IsEmpty
                || (rest[0] == ':' && rest.Length > 1 && rest[1] == ' '):
            case '-' when rest.Length == 1 || rest[1] is ' ' or '-':
                return $"{indent}\\{rest}";
            case >= '0' and <= '9':
                var digits = 0;
                while (digits < rest.Length && char.IsAsciiDigit(rest[digits]))
                {
                    digits++;
                }

                return digits < 10 && digits < rest.Length && rest[digits] is '.' or ')'
                    && (digits + 1 == rest.Length || rest[digits + 1] == ' ')
                    ? $"{indent}{rest[..digits]}\\{rest[digits..]}"
                    : rest.ToString();
            default:
                return rest.ToString();
        }
    }

    /// <summary>A backslash in a bare URL would be a part of it.</summary>
    private static bool IsInUrl(string text, int at)
    {
        var start = at;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]) && at - start < 500)
        {
            start--;
        }

        return text.AsSpan(start, at - start).Contains("://", StringComparison.Ordinal);
    }

    private static bool IsReference(ReadOnlySpan<char> text)
    {
        var end = text.IndexOf(';');
        return end is > 0 and < 33 && !text[..end].ContainsAnyExcept(ReferenceCharacters);
    }

    private static bool IsMarkup(string text, int at)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + 1 < text.Length ? text[at + 1] : ' ';
        return text[at] switch
        {
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)),
            '*' => !(before == ' ' && after == ' ' && at > 0),
            '~' => before == '~' || after == '~',
            '<' => char.IsLetter(after) || after is '/' or '!' or '?' || at + 1 == text.Length,
            '&' => (char.IsLetter(after) || after is '#') && IsReference(text.AsSpan(at + 1)),
            _ => true,
        };
    }
}
