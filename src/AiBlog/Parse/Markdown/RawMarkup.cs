using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown;

/// <summary>HTML as it stands in Markdown, and where its lines begin in the source: quotes and lists put marks between them.</summary>
internal sealed record RawMarkup(string Html, int[] LineStarts, int[] SourceStarts)
{
    private readonly int firstLineEnd = Html.IndexOf('\n', StringComparison.Ordinal);

    /// <summary>HTML that is a file of its own.</summary>
    public static RawMarkup OfFile(string html) => new(html, [0, html.Length + 1], [0, html.Length + 1]);

    public static RawMarkup Of(HtmlInline inline) => new(inline.Tag, [0], [inline.Span.Start]);

    public static RawMarkup Of(HtmlBlock block)
    {
        var html = new StringBuilder();
        var count = block.Lines.Count;
        var lineStarts = new int[Math.Max(count, 1)];
        var sourceStarts = new int[lineStarts.Length];
        for (var i = 0; i < count; i++)
        {
            var slice = block.Lines.Lines[i].Slice;
            lineStarts[i] = html.Length;
            sourceStarts[i] = slice.Start;
            html.Append(slice.AsSpan()).Append('\n');
        }

        return new RawMarkup(html.ToString(), lineStarts, sourceStarts);
    }

    /// <summary>In an inline tag of several lines, everything after the first stands at the tag's start.</summary>
    public int SourceOffset(int offset)
    {
        var found = Array.BinarySearch(LineStarts, offset);
        var line = found >= 0 ? found : ~found - 1;
        var within = offset - LineStarts[line];
        return LineStarts.Length == 1 && firstLineEnd >= 0 && firstLineEnd < offset ? SourceStarts[line] : SourceStarts[line] + within;
    }
}
