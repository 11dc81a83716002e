using Markdig.Extensions.Alerts;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace AiBlog.Parse.Markdown;

/// <summary>Writes blocks: the table of contents of what a post may hold.</summary>
internal static class BlockWriter
{
    public static void Write(BodyWriter writer, Block block)
    {
        if (!writer.Enter(block))
        {
            return;
        }

        writer.BeginText();
        LeaveForeign(writer, block);
        switch (block)
        {
            case ParagraphBlock paragraph:
                ParagraphWriter.Write(writer, paragraph);
                break;
            case HeadingBlock heading:
                HeadingWriter.Write(writer, heading);
                break;
            case ListBlock list:
                ListWriter.Write(writer, list);
                break;
            case MathBlock math:
                MathWriter.Write(writer, math);
                break;
            case CodeBlock code:
                CodeWriter.Write(writer, code);
                break;
            case AlertBlock alert:
                AlertWriter.Write(writer, alert);
                break;
            case QuoteBlock quote:
                writer.Markup("<blockquote>\n");
                WriteAll(writer, quote);
                writer.Markup("</blockquote>\n");
                break;
            case Table table:
                TableWriter.Write(writer, table);
                break;
            case HtmlBlock html:
                RawHtmlWriter.Write(writer, html);
                break;
            case DefinitionList list:
                DefinitionWriter.Write(writer, list);
                break;
            case ThematicBreakBlock:
                writer.Markup("<hr>\n");
                break;
        }

        LeaveForeign(writer, block);
        writer.Leave();
    }

    /// <summary>The tags of a paragraph end a drawing in it, whatever its author left open.</summary>
    private static void LeaveForeign(BodyWriter writer, Block block)
    {
        if (block is not HtmlBlock)
        {
            writer.Balance.LeaveForeign();
        }
    }

    public static void WriteAll(BodyWriter writer, ContainerBlock container)
    {
        foreach (var block in container)
        {
            Write(writer, block);
        }
    }
}
