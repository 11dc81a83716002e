using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown;

/// <summary>A paragraph; a picture with a title, alone in its paragraph, is a figure.</summary>
internal static class ParagraphWriter
{
    public static void Write(BodyWriter writer, ParagraphBlock paragraph)
    {
        if (paragraph.Inline?.FirstChild is LinkInline { IsImage: true, NextSibling: null } image && !string.IsNullOrEmpty(image.Title))
        {
            ImageWriter.WriteFigure(writer, image);
            return;
        }

        if (EmbedWriter.TryWrite(writer, paragraph))
        {
            return;
        }

        if (!HasContent(paragraph))
        {
            return;
        }

        writer.Markup("<p>");
        WriteContent(writer, paragraph);
        writer.Markup("</p>\n");
    }

    /// <summary>A paragraph is empty once its alert's mark, or the definition in it, is taken out.</summary>
    private static bool HasContent(ParagraphBlock paragraph)
    {
        for (var inline = paragraph.Inline?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not (LiteralInline { Content.IsEmpty: true } or LineBreakInline))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Without the paragraph's own tags, for tight lists and cells.</summary>
    public static void WriteContent(BodyWriter writer, ParagraphBlock paragraph)
    {
        writer.BeginText();
        if (paragraph.Inline?.FirstChild is TaskList task)
        {
            // The label gives the box a name that screen readers read.
            writer.Markup(task.Checked ? "<label><input type=\"checkbox\" disabled checked>" : "<label><input type=\"checkbox\" disabled>");
            InlineWriter.WriteAll(writer, paragraph.Inline);
            writer.Markup("</label>");
        }
        else
        {
            InlineWriter.WriteAll(writer, paragraph.Inline);
        }

        writer.EndLine();
    }
}
