using AiBlog.Parse.Tree;
using AiBlog.Text.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown;

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
            if (next is HtmlInline end && end.Tag.AsSpan().StartsWith("</") && end.Tag.AsSpan(2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }

            var isStyle = name.Equals("style", StringComparison.OrdinalIgnoreCase) && next is LiteralInline or LineBreakInline;
            var isNoscript = name.Equals("noscript", StringComparison.OrdinalIgnoreCase);
            if (!(isStyle || isNoscript || next is LineBreakInline || next is LiteralInline { Content: var text } && text.AsSpan().IsWhiteSpace()))
            {
                return false;
            }
        }

        return false;
    }
}
