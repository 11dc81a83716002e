using Markdig.Extensions.Alerts;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown.Writers;

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

/// <summary>GitHub's alerts, <c>> [!NOTE]</c> and the like.</summary>
internal static class AlertWriter
{
    public static void Write(BodyWriter writer, AlertBlock alert)
    {
        var kind = alert.Kind.ToString();
        var (name, title) = Name(kind, writer.State.Words);
        writer.Markup("<div class=\"alert").Markup(name is null ? "" : " alert-").Markup(name)
            .Markup("\" role=\"note\">\n<p class=\"alert-title\">");
        writer.IsUnread = true;
        writer.Text(title);
        writer.IsUnread = false;
        writer.Markup("</p>\n");
        BlockWriter.WriteAll(writer, alert);
        writer.Markup("</div>\n");
    }

    /// <summary>Another kind than GitHub's is titled as it is written.</summary>
    private static (string? Name, string Title) Name(string kind, MarkdownWords words) => kind.ToLowerInvariant() switch
    {
        "note" => ("note", words.Note),
        "tip" => ("tip", words.Tip),
        "important" => ("important", words.Important),
        "warning" => ("warning", words.Warning),
        "caution" => ("caution", words.Caution),
        _ => (null, kind),
    };
}

/// <summary>Tells which blocks an excerpt is made of: paragraphs, and not the lists, tables, and captions between them.</summary>
internal static class LeadBlocks
{
    public static bool Contains(Block block) => block switch
    {
        ParagraphBlock paragraph => !IsImage(paragraph),
        HtmlBlock html => IsParagraph(html.Lines.ToString().AsSpan().TrimStart()),
        _ => false,
    };

    /// <summary>The caption of a figure.</summary>
    private static bool IsImage(ParagraphBlock paragraph) =>
        paragraph.Inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null };

    private static bool IsParagraph(ReadOnlySpan<char> html) =>
        html.StartsWith("<p", StringComparison.OrdinalIgnoreCase) && html.Length > 2 && html[2] is '>' or ' ' or '\n';
}
