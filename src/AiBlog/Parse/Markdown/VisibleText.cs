using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown;

/// <summary>The source of a text with spaces for all that is no prose, so that offsets stay as they are.</summary>
internal static class VisibleText
{
    private static readonly string[] Codes = ["code", "kbd", "samp", "pre", "script", "style", "svg", "math", "textarea"];

    public static string Of(MarkdownDocument document, string text)
    {
        var visible = text.ToCharArray();
        int? codeStart = null;
        foreach (var item in document.Descendants())
        {
            switch (item)
            {
                case CodeBlock or CodeInline or MathInline or AutolinkInline:
                    Blank(visible, item.Span.Start, item.Span.End);
                    break;
                case HtmlBlock html when html.Type == HtmlBlockType.Comment || Codes.Any(name => IsIn(html, name, text)):
                    Blank(visible, html.Span.Start, html.Span.End);
                    break;
                case HeadingBlock heading when OwnHeadingIds.SpanOf(heading) is { } id:
                    Blank(visible, Math.Max(text.LastIndexOf("{#", id.End, StringComparison.Ordinal), id.Start), id.End);
                    break;
                case HtmlInline html:
                    codeStart = Follow(visible, html, codeStart);
                    break;
                case LinkInline link:
                    // The brackets of a link are no wiki link, and its address is no prose.
                    Blank(visible, link.Span.Start, link.Span.Start);
                    Blank(visible, link.Reference is null ? link.UrlSpan.Start : 0, link.Reference is null ? link.UrlSpan.End : -1);
                    break;
                case LiteralInline { IsFirstCharacterEscaped: true } literal:
                    Blank(visible, literal.Span.Start, literal.Span.Start + 1);
                    break;
                default:
                    break;
            }
        }

        return new string(visible);
    }

    private static int? Follow(char[] visible, HtmlInline html, int? codeStart)
    {
        if (html.Tag.StartsWith("<!--", StringComparison.Ordinal))
        {
            Blank(visible, html.Span.Start, html.Span.End);
            return codeStart;
        }

        if (codeStart is { } start && html.Tag.StartsWith("</", StringComparison.Ordinal)
            && Codes.Any(name => html.Tag.AsSpan(2).StartsWith(name, StringComparison.OrdinalIgnoreCase)))
        {
            Blank(visible, start, html.Span.End);
            return null;
        }

        return codeStart
            ?? (Codes.Any(name => html.Tag.AsSpan(1).StartsWith(name, StringComparison.OrdinalIgnoreCase)) ? html.Span.Start : null);
    }

    private static bool IsIn(HtmlBlock html, string name, string text)
    {
        var start = Math.Clamp(html.Span.Start, 0, text.Length);
        return text.AsSpan(start, Math.Clamp(html.Span.Length, 0, text.Length - start)).Contains(
            "<" + name, StringComparison.OrdinalIgnoreCase);
    }

    private static void Blank(char[] visible, int from, int to)
    {
        for (var i = Math.Max(from, 0); i <= to && i < visible.Length; i++)
        {
            visible[i] = visible[i] == '\n' ? '\n' : ' ';
        }
    }
}
