using AiBlog.Parse.Markdown.Footnotes;
using AiBlog.Parse.Markdown.Writers;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace AiBlog.Parse.Markdown.Syntax;

/// <summary>The parts of Markdown that posts may use. Generic attributes are not among them: they would let text set any
/// attribute.</summary>
internal static class Pipelines
{
    public static MarkdownPipeline ForBlocks(bool hasMath)
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UsePipeTables(new PipeTableOptions { UseGfmRules = true })
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseCjkFriendlyEmphasis()
            .UseDefinitionLists()
            .UseAlertBlocks()
            .UseAbbreviations();
        AddInlines(builder, hasMath);
        if (hasMath)
        {
            builder.BlockParsers.Insert(0, new MathBlockParser());
        }

        builder.BlockParsers.Insert(0, new FootnoteDefinitionParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new TaskMarkerParser());
        builder.InlineParsers.InsertBefore<LinkInlineParser>(new FootnoteReferenceParser());
        builder.BlockParsers.Replace<ParagraphBlockParser>(new BoundedParagraphParser());
        builder.BlockParsers.Replace<QuoteBlockParser>(new BoundedQuoteParser());
        builder.BlockParsers.Replace<ListBlockParser>(new BoundedListParser());
        builder.BlockParsers.Replace<HeadingBlockParser>(new BoundedHeadingParser());
        return builder.Build();
    }

    public static MarkdownPipeline ForInlines(bool hasMath)
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
            .UseCjkFriendlyEmphasis();
        AddInlines(builder, hasMath);
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new BoundedParagraphParser { ParseSetextHeadings = false });
        return builder.Build();
    }

    private static void AddInlines(MarkdownPipelineBuilder builder, bool hasMath)
    {
        builder.InlineParsers.Insert(0, new BareAddressParser());
        if (hasMath)
        {
            builder.InlineParsers.Insert(0, new FormulaParser());
        }
    }
}

/// <summary>Reads <c>[ ]</c> and <c>[x]</c> where a list item begins and a space follows, and nowhere else (GFM 5.3).</summary>
internal sealed class TaskMarkerParser : InlineParser
{
    private const int Length = 3;

    public TaskMarkerParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (processor.Block is not ParagraphBlock { Parent: ListItemBlock item } paragraph || item[0] != paragraph)
        {
            return false;
        }

        var text = slice.AsSpan();
        if (processor.GetSourcePosition(slice.Start) != paragraph.Span.Start || text is not ['[', ' ' or 'x' or 'X', ']', ' ' or '\t', ..])
        {
            return false;
        }

        processor.Place(ref slice, new TaskList { Checked = text[1] != ' ' }, Length);
        return true;
    }
}
