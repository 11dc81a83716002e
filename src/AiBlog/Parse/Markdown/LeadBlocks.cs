using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown;

/// <summary>Tells which blocks an excerpt is made of: paragraphs, and not the lists, tables, and captions between them.</summary>
internal static class LeadBlocks
{
    public static bool Contains(Block block) => block switch
    {
        ParagraphBlock paragraph => !IsImage(paragraph),
        HtmlBlock html => IsParagraph(html.Lines.ToString().AsSpan().TrimStart()),
        _ => false,
    };

    /// <summary>The caption of a figure.</summary>
    private static bool IsImage(ParagraphBlock paragraph) => paragraph.Inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null };

    private static bool IsParagraph(ReadOnlySpan<char> html) =>
        html.StartsWith("<p", StringComparison.OrdinalIgnoreCase) && html.Length > 2 && html[2] is '>' or ' ' or '\n';
}
