using System.Text;
using AiBlog.Parse.Markdown.Syntax;
using AiBlog.Text.Html;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown.Writers;

/// <summary>The text of inlines without any markup, as written: for ids, alt texts and the names of headings.</summary>
internal static class InlineText
{
    private const int Deepest = 100;

    public static string Of(ContainerInline? container)
    {
        if (container?.FirstChild is LiteralInline { NextSibling: null } only)
        {
            return only.Content.ToString();
        }

        var text = new StringBuilder();
        Append(text, container, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, ContainerInline? container, int depth)
    {
        for (var inline = container?.FirstChild; inline is not null && depth < Deepest; inline = inline.NextSibling)
        {
            _ = inline switch
            {
                LiteralInline literal => text.Append(literal.Content.AsSpan()),
                CodeInline code => text.Append(code.Content),
                MathInline math => text.Append(math.Content.AsSpan()),
                HtmlEntityInline entity => text.Append(entity.Transcoded.AsSpan()),
                LineBreakInline line => InlineEdges.JoinsLines(line) ? text : text.Append(' '),
                HtmlInline html when HtmlPlainText.IsSpace(html.Tag) => text.Append(' '),
                AbbreviationInline abbreviation => text.Append(abbreviation.Abbreviation.Label),
                AutolinkInline address => text.Append(address.Url),
                DelimiterInline delimiter => text.Append(delimiter.ToLiteral()),
                _ => text,
            };
            Append(text, inline as ContainerInline, depth + 1);
        }
    }
}

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
