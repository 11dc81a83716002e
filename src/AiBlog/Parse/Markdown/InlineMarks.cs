using System.Buffers;

namespace AiBlog.Parse.Markdown;

/// <summary>Counts what makes Markdig look back or ahead through a paragraph.</summary>
internal static class InlineMarks
{
    /// <summary>What makes it read through all that stands before or behind counts as so many.</summary>
    private const int Costly = 4;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[*_~<`:.()@");

    public static int Count(ReadOnlySpan<char> line)
    {
        int marks = 0, openParentheses = 0, last = 0;
        for (var i = NextMark(line, 0); i < line.Length; i = NextMark(line, i + 1))
        {
            switch (line[i])
            {
                case '(' or ')':
                    // An address in an address: Markdig reads on from each of them, up to a space.
                    openParentheses = line[last..i].ContainsAny(' ', '\t') ? 0 : openParentheses;
                    marks += openParentheses > 0 && i > 0 && line[(i - 1)..].StartsWith("](") ? Costly : 0;
                    openParentheses = Math.Max(0, openParentheses + (line[i] == '(' ? 1 : -1));
                    last = i;
                    break;
                default:
                    marks += WeightOf(line, i);
                    break;
            }
        }

        return marks;
    }

    private static int NextMark(ReadOnlySpan<char> line, int from)
    {
        var length = line[from..].IndexOfAny(Marks);
        return length < 0 ? line.Length : from + length;
    }

    private static int WeightOf(ReadOnlySpan<char> line, int at)
    {
        var rest = line[at..];
        return rest[0] switch
        {
            '[' => 1,
            '<' => rest.Length > 1 && rest[1] is '!' or '?' ? Costly : 1,
            ':' => rest.StartsWith("://") ? Costly : 0,
            '.' => line[..at].EndsWith("www") ? Costly : 0,
            _ => at > 0 && line[at - 1] == rest[0] ? 0 : 1,
        };
    }
}
