using System.Text;
using AiBlog.Text;
using Markdig.Extensions.Abbreviations;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown;

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
        ContainerInline { FirstChild: { } first, LastChild: { } last } when depth < Deepest => Edge(isFirst ? first : last, isFirst, depth + 1),
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
