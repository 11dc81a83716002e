using System.Buffers;
using System.Text;
using AiBlog.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown.Syntax;

/// <summary>Finds the characters on both sides of a line break in the source.</summary>
internal static class InlineEdges
{
    private const int Deepest = 100;

    /// <summary>Whether the text goes on in the next line without a space, as Chinese and Japanese do.</summary>
    public static bool JoinsLines(LineBreakInline line) =>
        !line.IsHard && Beside(line, false, 0) is { } before && Beside(line, true, 0) is { } after && WideText.Joins(before, after);

    /// <summary>The next character on one side, in a neighbour or behind the end of the parent.</summary>
    private static Rune? Beside(Inline inline, bool isAfter, int depth)
    {
        if (depth > Deepest)
        {
            return null;
        }

        for (var next = Next(inline, isAfter); next is not null; next = Next(next, isAfter))
        {
            if (Edge(next, isAfter, 0) is { } rune)
            {
                return rune;
            }

            if (next is not (HtmlInline or ContainerInline or LiteralInline))
            {
                return null;
            }
        }

        return inline.Parent is EmphasisInline or LinkInline { IsImage: false } ? Beside(inline.Parent, isAfter, depth + 1) : null;
    }

    private static Inline? Next(Inline inline, bool isAfter) => isAfter ? inline.NextSibling : inline.PreviousSibling;

    private static Rune? Edge(Inline inline, bool isFirst, int depth) => inline switch
    {
        LiteralInline literal => Edge(literal.Content.AsSpan(), isFirst),
        CodeInline code => Edge(code.Content, isFirst),
        HtmlEntityInline entity => Edge(entity.Transcoded.AsSpan(), isFirst),
        AbbreviationInline abbreviation => Edge(abbreviation.Abbreviation.Label, isFirst),
        LinkInline { IsImage: true } => null,
        ContainerInline { FirstChild: { } first, LastChild: { } last } when depth < Deepest =>
            Edge(isFirst ? first : last, isFirst, depth + 1),
        _ => null,
    };

    private static Rune? Edge(ReadOnlySpan<char> text, bool isFirst)
    {
        if (text.IsEmpty)
        {
            return null;
        }

        _ = isFirst ? Rune.DecodeFromUtf16(text, out var rune, out _) : Rune.DecodeLastFromUtf16(text, out rune, out _);
        return rune;
    }
}

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
