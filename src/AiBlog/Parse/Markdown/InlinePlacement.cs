using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown;

/// <summary>Puts what one of our inline parsers has read into the document.</summary>
internal static class InlinePlacement
{
    /// <summary>Makes an inline of the next characters, gives it their place, and moves past them.</summary>
    public static void Place(this InlineProcessor processor, ref StringSlice slice, Inline inline, int length)
    {
        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        inline.Span = new SourceSpan(start, processor.GetSourcePosition(slice.Start + length - 1));
        inline.Line = line;
        inline.Column = column;
        processor.Inline = inline;
        slice.Start += length;
    }
}
