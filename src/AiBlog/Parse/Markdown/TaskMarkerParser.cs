using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace AiBlog.Parse.Markdown;

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
