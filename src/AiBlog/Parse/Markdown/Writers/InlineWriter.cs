using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown.Footnotes;
using AiBlog.Parse.Markdown.Syntax;
using AiBlog.Text.Typesetting;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown.Writers;

/// <summary>Writes what stands in a line of text.</summary>
internal static class InlineWriter
{
    public static void WriteAll(BodyWriter writer, ContainerInline? container)
    {
        if (container is null || !writer.Enter(container))
        {
            return;
        }

        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            Write(writer, inline);
        }

        if (container.ParentBlock is not null && writer.Balance.EndLink() is { } open)
        {
            // A parser would make links of all blocks that follow.
            writer.Markup("</a>").State.Report(BodyFaults.Unclosed(open.Place, "a"));
        }

        writer.Leave();
    }

    private static void Write(BodyWriter writer, Inline inline)
    {
        switch (inline)
        {
            case LiteralInline literal:
                WriteLiteral(writer, literal);
                break;
            case LinkInline { IsImage: true } image:
                ImageWriter.Write(writer, image);
                break;
            case LinkInline link:
                LinkWriter.Write(writer, link);
                break;
            case EmphasisInline emphasis:
                WriteEmphasis(writer, emphasis);
                break;
            case CodeInline code:
                writer.Markup("<code>");
                writer.Text(code.Content);
                writer.Markup("</code>");
                break;
            case LineBreakInline line:
                WriteLineBreak(writer, line);
                break;
            case HtmlInline html:
                RawHtmlWriter.Write(writer, html);
                break;
            case HtmlEntityInline entity:
                writer.Text(WithoutControls(entity.Transcoded.AsSpan()));
                break;
            case AutolinkInline address:
                LinkWriter.Write(writer, address);
                break;
            case FootnoteLink footnote:
                FootnoteWriter.WriteReference(writer, footnote);
                break;
            case AbbreviationInline abbreviation:
                writer.Markup("<abbr").Attribute("title", abbreviation.Abbreviation.Text.AsSpan()).Markup(">");
                writer.Text(abbreviation.Abbreviation.Label);
                writer.Markup("</abbr>");
                break;
            case MathInline math:
                MathWriter.Write(writer, math);
                break;
            case DelimiterInline delimiter:
                writer.Text(delimiter.ToLiteral());
                WriteAll(writer, delimiter);
                break;
            case ContainerInline container:
                WriteAll(writer, container);
                break;
        }
    }

    /// <summary>A reference such as <c>&amp;#1;</c> names a character that neither HTML nor a feed may contain.</summary>
    private static ReadOnlySpan<char> WithoutControls(ReadOnlySpan<char> text) =>
        text is [var c] && (char.IsControl(c) || c is '\uFFFE' or '\uFFFF') && c is not ('\t' or '\n') ? "\uFFFD" : text;

    private static void WriteLiteral(BodyWriter writer, LiteralInline literal)
    {
        SpacedTarget.Report(writer, literal);
        var text = literal.Content.AsSpan();
        if (!writer.State.Settings.Smart || writer.RawCodeDepth > 0 || literal.Parent is LinkInline { IsAutoLink: true })
        {
            writer.Text(text);
            return;
        }

        if (literal.IsFirstCharacterEscaped && !text.IsEmpty)
        {
            writer.Text(text[..1]);
            text = text[1..];
        }

        SmartPunctuation.Write(writer, text, Behind(literal));
    }

    /// <summary>The character behind a literal, or one like it: a letter for other inlines, a space for nothing.</summary>
    private static char Behind(LiteralInline literal) => literal.NextSibling switch
    {
        LiteralInline { Content.IsEmpty: false } next => next.Content.CurrentChar,
        null or LineBreakInline => ' ',
        _ => 'x',
    };

    private static void WriteEmphasis(BodyWriter writer, EmphasisInline emphasis)
    {
        var tag = emphasis.DelimiterChar == '~' ? "del" : emphasis.DelimiterCount == 2 ? "strong" : "em";
        writer.Markup("<").Markup(tag).Markup(">");
        WriteAll(writer, emphasis);
        writer.Markup("</").Markup(tag).Markup(">");
    }

    private static void WriteLineBreak(BodyWriter writer, LineBreakInline line)
    {
        if (InlineEdges.JoinsLines(line))
        {
            return;
        }

        writer.Markup(line.IsHard ? "<br>\n" : "\n");
        writer.Read(" ");
        writer.Previous = ' ';
    }
}
