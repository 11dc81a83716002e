using System.Globalization;
using Markdig.Extensions.DefinitionLists;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;

namespace AiBlog.Parse.Markdown.Writers;

/// <summary>Lists, and lists of tasks.</summary>
internal static class ListWriter
{
    public static void Write(BodyWriter writer, ListBlock list)
    {
        writer.Markup(list.IsOrdered ? "<ol" : "<ul");
        if (list.IsOrdered && int.TryParse(list.OrderedStart, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && start != 1)
        {
            writer.Attribute("start", start.ToString(CultureInfo.InvariantCulture));
        }

        writer.Markup(">\n");
        foreach (var block in list)
        {
            writer.Markup(block is ListItemBlock item && IsTask(item) ? "<li class=\"task\">" : "<li>");
            WriteContent(writer, (ContainerBlock)block, list.IsLoose);
            writer.Markup("</li>\n");
        }

        writer.Markup(list.IsOrdered ? "</ol>\n" : "</ul>\n");
    }

    /// <summary>The blocks of an item; in a tight one paragraphs have no tags.</summary>
    public static void WriteContent(BodyWriter writer, ContainerBlock item, bool isLoose)
    {
        for (var i = 0; i < item.Count; i++)
        {
            if (isLoose || item[i] is not ParagraphBlock paragraph)
            {
                writer.Markup(i == 0 ? "\n" : "");
                BlockWriter.Write(writer, item[i]);
                continue;
            }

            ParagraphWriter.WriteContent(writer, paragraph);
            writer.Markup(i < item.Count - 1 ? "\n" : "");
        }
    }

    private static bool IsTask(ListItemBlock item) => item.Count > 0 && item[0] is ParagraphBlock { Inline.FirstChild: TaskList };
}

/// <summary>Terms and what they mean.</summary>
internal static class DefinitionWriter
{
    public static void Write(BodyWriter writer, DefinitionList list)
    {
        writer.Markup("<dl>\n");
        foreach (var block in list)
        {
            WriteItem(writer, (ContainerBlock)block);
        }

        writer.Markup("</dl>\n");
    }

    private static void WriteItem(BodyWriter writer, ContainerBlock item)
    {
        var isOpen = false;
        foreach (var block in item)
        {
            if (block is DefinitionTerm term)
            {
                writer.BeginText();
                writer.Markup("<dt>");
                InlineWriter.WriteAll(writer, term.Inline);
                writer.Markup("</dt>\n");
                writer.EndLine();
                continue;
            }

            writer.Markup(isOpen ? "" : "<dd>");
            isOpen = true;
            if (item.LastChild == block && block is ParagraphBlock paragraph && item.Count(b => b is not DefinitionTerm) == 1)
            {
                ParagraphWriter.WriteContent(writer, paragraph);
                continue;
            }

            BlockWriter.Write(writer, block);
        }

        writer.Markup(isOpen ? "</dd>\n" : "");
    }
}
