using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;

namespace AiBlog.Parse.Markdown;

/// <summary>The parts of Markdown that posts may use. Generic attributes are not among them: they would let text set any attribute.</summary>
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
