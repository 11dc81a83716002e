using Markdig.Parsers;
using Markdig.Syntax;

namespace AiBlog.Parse.Markdown;

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
