using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown.Writers;

/// <summary>Tables, in a box that scrolls by itself when they are too wide, by keyboard too.</summary>
internal static class TableWriter
{
    /// <summary>In characters; "30 septiembre de 2026" has 21.</summary>
    private const int LongestFigure = 22;

    public static void Write(BodyWriter writer, Table table)
    {
        // Numbered, because regions of one page need different names.
        var label = string.Create(
            System.Globalization.CultureInfo.InvariantCulture, $"{writer.State.Words.Table} {++writer.State.TableCount}");
        writer.Markup("<div class=\"table-scroll\" tabindex=\"0\" role=\"region\"").Attribute("aria-label", label).Markup("><table>\n");
        var isBody = false;
        foreach (var block in table)
        {
            var row = (TableRow)block;
            if (!row.IsHeader && !isBody)
            {
                isBody = true;
                writer.Markup("<tbody>\n");
            }

            writer.Markup(row.IsHeader ? "<thead>\n" : "");
            WriteRow(writer, table, row);
            writer.Markup(row.IsHeader ? "</thead>\n" : "");
        }

        writer.Markup(isBody ? "</tbody>\n</table></div>\n" : "</table></div>\n");
    }

    private static void WriteRow(BodyWriter writer, Table table, TableRow row)
    {
        writer.Markup("<tr>");
        for (var i = 0; i < row.Count; i++)
        {
            var cell = (TableCell)row[i];
            var isHeader = row.IsHeader && cell.Count > 0 && cell[0] is ParagraphBlock { Inline.FirstChild: not null };
            writer.Read(i == 0 ? "" : " ");
            writer.Markup(isHeader ? "<th scope=\"col\"" : "<td").Markup(ClassOf(table, cell, i)).Markup(">");
            WriteCell(writer, cell);
            writer.Markup(isHeader ? "</th>" : "</td>");
        }

        writer.Markup("</tr>\n");
        writer.EndLine();
    }

    private static string ClassOf(Table table, TableCell cell, int index)
    {
        var column = cell.ColumnIndex < 0 ? index : cell.ColumnIndex;
        var alignment = column < table.ColumnDefinitions.Count ? table.ColumnDefinitions[column].Alignment : null;
        var name = alignment switch
        {
            TableColumnAlign.Right => "align-right",
            TableColumnAlign.Center => "align-center",
            _ => "",
        };
        name = IsFigure(cell) ? $"{name} nowrap".TrimStart() : name;
        return name.Length == 0 ? "" : $" class=\"{name}\"";
    }

    /// <summary>Whether a cell is a date, an amount, or a version and nothing else: short, plain, and with a digit. A break inside one
    /// makes it hard to read.</summary>
    private static bool IsFigure(TableCell cell) =>
        cell is [ParagraphBlock { Inline.FirstChild: LiteralInline { NextSibling: null, Content: { Length: <= LongestFigure } text } }]
        && text.AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    private static void WriteCell(BodyWriter writer, TableCell cell)
    {
        foreach (var block in cell)
        {
            if (block is ParagraphBlock paragraph)
            {
                writer.BeginText();
                InlineWriter.WriteAll(writer, paragraph.Inline);
            }
        }
    }
}
