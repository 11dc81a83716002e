using System.Text;
using AiBlog.Text.Html;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown;

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
