using Markdig.Extensions.DefinitionLists;
using Markdig.Syntax;

namespace AiBlog.Parse.Markdown;

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
