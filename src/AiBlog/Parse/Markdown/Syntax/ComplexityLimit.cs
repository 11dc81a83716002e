using AiBlog.Diagnostics;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AiBlog.Parse.Markdown.Syntax;

/// <summary>Bounds the time that Markdig may take for one text, and how deep its blocks may be nested.</summary>
/// <remarks>
/// Brackets that never close, bare addresses and half-open comments cost Markdig the square of their number in one paragraph. The sum of
/// that over a text is held below about a second; no text written by hand comes near.
/// </remarks>
internal sealed class ComplexityLimit
{
    private const long Budget = 1_000_000_000;

    /// <summary>Blocks up to this many characters are not counted: a whole text of them stays within the budget.</summary>
    private const int Harmless = 400;

    /// <summary>Quotes and list items inside each other. Markdig fails at 128 blocks, and an item of a list is two.</summary>
    private const int Deepest = 60;

    private bool isWatching;
    private int? tooDeep;

    /// <summary>The offset of the block in which the budget ran out.</summary>
    private int? exceeded;

    private long spent;
    private long highest = -1;

    public int CostliestOffset { get; private set; }

    public static ComplexityLimit Attach(MarkdownParserContext context)
    {
        var limit = new ComplexityLimit();
        context.Properties[typeof(ComplexityLimit)] = limit;
        return limit;
    }

    /// <summary>The limit that the text exceeds, at its place; null when it exceeds none.</summary>
    public Diagnostic? Fault(MarkdownSource source) => tooDeep is { } deep
        ? MarkdownFaults.TooDeep(source.PlaceOf(deep))
        : exceeded is { } offset ? MarkdownFaults.TooComplex(source.PlaceOf(offset)) : null;

    /// <summary>Opens a quote, list, or footnote; once one is too deep, no others are opened.</summary>
    public static BlockState Open(BlockProcessor processor, Func<BlockProcessor, BlockState> open)
    {
        if (processor.Context?.Properties[typeof(ComplexityLimit)] is not ComplexityLimit limit)
        {
            return open(processor);
        }

        if (limit.tooDeep is not null)
        {
            return BlockState.None;
        }

        var (offset, isDeepest) = (processor.Start, DepthOf(processor.CurrentContainer) >= Deepest);
        var state = open(processor);
        if (isDeepest && state != BlockState.None)
        {
            limit.tooDeep = offset;
        }

        return state;
    }

    private static int DepthOf(ContainerBlock? container)
    {
        var depth = 0;
        for (; container is not null; container = container.Parent)
        {
            depth += container is QuoteBlock or ListItemBlock or Footnote ? 1 : 0;
        }

        return depth;
    }

    /// <summary>Counts a block; once the budget is spent no block's inlines are read any more.</summary>
    public static bool Admits(BlockProcessor processor, LeafBlock block)
    {
        if (processor.Context?.Properties[typeof(ComplexityLimit)] is not ComplexityLimit limit)
        {
            return true;
        }

        limit.Watch(processor.Document);
        limit.Spend(block);
        if (limit.exceeded is null)
        {
            return true;
        }

        block.ProcessInlines = false;
        return false;
    }

    /// <summary>Tables make blocks of their own, which no parser closes: these are counted before the first inline is read.</summary>
    private void Watch(MarkdownDocument document)
    {
        if (isWatching)
        {
            return;
        }

        isWatching = true;
        document.ProcessInlinesBegin += (_, _) => SpendRest(document);
    }

    private void SpendRest(ContainerBlock container)
    {
        foreach (var block in container)
        {
            if (block is ContainerBlock inner)
            {
                SpendRest(inner);
            }
            else if (block is LeafBlock { ProcessInlines: true, Parser: not (BoundedParagraphParser or BoundedHeadingParser) } leaf)
            {
                Spend(leaf);
                leaf.ProcessInlines = exceeded is null;
            }
        }
    }

    private void Spend(LeafBlock block)
    {
        if (block.Span.Length <= Harmless)
        {
            return;
        }

        var cost = CostOf(block);
        spent += cost;
        if (cost > highest)
        {
            highest = cost;
            CostliestOffset = block.Span.Start;
        }

        if (spent > Budget)
        {
            exceeded ??= block.Span.Start;
        }
    }

    private static long CostOf(LeafBlock block)
    {
        long marks = 0;
        for (var i = 0; i < block.Lines.Count; i++)
        {
            marks += InlineMarks.Count(block.Lines.Lines[i].Slice.AsSpan());
        }

        return marks * marks;
    }
}

/// <summary>Leaves a heading unread that would take Markdig more than bounded time.</summary>
internal sealed class BoundedHeadingParser : HeadingBlockParser
{
    public override bool Close(BlockProcessor processor, Block block) =>
        ComplexityLimit.Admits(processor, (LeafBlock)block) && base.Close(processor, block);
}

/// <summary>Opens a list unless it is nested too deeply.</summary>
internal sealed class BoundedListParser : ListBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) => ComplexityLimit.Open(processor, base.TryOpen);

    /// <summary>Stops at the column where the text of the item begins.</summary>
    /// <remarks>Markdig skips up to three further spaces, so a fence in the item would take them from its code.</remarks>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        var (column, indent, isBlank) = (processor.ColumnBeforeIndent, processor.Indent, processor.IsBlankLine);
        var width = block is ListItemBlock item ? Math.Abs(item.ColumnWidth) : int.MaxValue;
        var state = base.TryContinue(processor, block);

        // With less indentation the line begins the next item, which has been read up to its text.
        if (state == BlockState.Continue && !isBlank && indent >= width)
        {
            processor.GoToColumn(column + width);
        }

        return state;
    }
}

/// <summary>Leaves a paragraph unread that would take Markdig more than bounded time.</summary>
internal sealed class BoundedParagraphParser : ParagraphBlockParser
{
    // Closing already reads the definitions of link references, so the limit stands before it.
    public override bool Close(BlockProcessor processor, Block block) =>
        ComplexityLimit.Admits(processor, (LeafBlock)block) && base.Close(processor, block);
}

/// <summary>Opens a quote unless it is nested too deeply.</summary>
internal sealed class BoundedQuoteParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) => ComplexityLimit.Open(processor, base.TryOpen);
}
