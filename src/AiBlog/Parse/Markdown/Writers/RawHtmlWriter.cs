using System.Text;
using AiBlog.Parse.Tree;
using AiBlog.Text.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown.Writers;

/// <summary>The author's own HTML: it goes through the HTML parser once the body is complete.</summary>
internal static class RawHtmlWriter
{
    public static void Write(BodyWriter writer, HtmlBlock block)
    {
        var from = writer.Length;
        new RawPieces(writer, RawMarkup.Of(block)).Write(isInline: false, isClosed: false);
        writer.Read(HtmlEncoding.PlainText(writer.Written(from)));
        writer.EndLine();
    }

    public static void Write(BodyWriter writer, HtmlInline inline)
    {
        if (HtmlPlainText.IsSpace(inline.Tag))
        {
            writer.Read(" ");
            writer.Markup(writer.IsBare ? " " : "");
        }

        if (writer.IsBare)
        {
            return;
        }

        var from = writer.Length;
        new RawPieces(writer, RawMarkup.Of(inline)).Write(isInline: true, IsClosed(inline));
        if (writer.Written(from) is var written && written.Contains("&lt;", StringComparison.Ordinal))
        {
            writer.Read(HtmlEncoding.PlainText(written));
        }
    }

    /// <summary>Whether the end tag of a script, style, or frame follows, with nothing between that a reader would miss.</summary>
    private static bool IsClosed(HtmlInline start)
    {
        var name = start.Tag.AsSpan(1);
        var length = name.IndexOfAny(" \t\n/>");
        name = length < 0 ? name : name[..length];
        for (var next = start.NextSibling; next is not null; next = next.NextSibling)
        {
            if (next is HtmlInline end && end.Tag.AsSpan().StartsWith("</")
                && end.Tag.AsSpan(2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            var isStyle = name.Equals("style", StringComparison.OrdinalIgnoreCase) && next is LiteralInline or LineBreakInline;
            var isNoscript = name.Equals("noscript", StringComparison.OrdinalIgnoreCase);
            if (!(isStyle || isNoscript || next is LineBreakInline || next is LiteralInline { Content: var text }
                && text.AsSpan().IsWhiteSpace()))
            {
                return false;
            }
        }

        return false;
    }
}

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
