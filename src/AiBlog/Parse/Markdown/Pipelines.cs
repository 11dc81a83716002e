using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Extensions.EmphasisExtras;
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
            .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true })
            .UseFootnotes()
            .UseDefinitionLists()
            .UseAlertBlocks()
            .UseAbbreviations();
        if (hasMath)
        {
            builder.UseMathematics();
        }

        builder.InlineParsers.InsertBefore<LinkInlineParser>(new TaskMarkerParser());
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
            .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true });
        if (hasMath)
        {
            builder.UseMathematics();
        }

        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new BoundedParagraphParser { ParseSetextHeadings = false });
        return builder.Build();
    }
}
