using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace AiBlog.Import.HtmlBodies;

/// <summary>Writes lists, numbered lists, and definition lists.</summary>
internal sealed partial class ListMarkdown(HtmlOptions options, StyleLosses styles, Func<IEnumerable<INode>, List<string>> blocksOf)
{
    public void Append(List<string> blocks, IElement list)
    {
        var isOrdered = list.LocalName == "ol";
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var start)
            && start >= 0 ? start : 1;
        var items = new List<string>();
        var isTight =
            !list.Children.Any(item => item.Children.Any(child => child.LocalName is "p" or "pre" or "blockquote" or "figure" or "table"));
        foreach (var item in list.Children)
        {
            styles.Look(item);
            if (item.LocalName is not "li" && items.Count > 0)
            {
                // A list right inside a list belongs to the item before it.
                items[^1] += "\n" + Indented(string.Join("\n\n", blocksOf([item])), isOrdered ? 3 : 2);
                continue;
            }

            var parts = blocksOf(item.LocalName == "li" ? item.ChildNodes : [item]);
            var text = string.Join(isTight && parts.Count < 3 ? "\n" : "\n\n", parts);
            var marker = isOrdered ? $"{number.ToString(CultureInfo.InvariantCulture)}. " : "- ";
            items.Add(marker + Indented(text, marker.Length).TrimStart());
            number++;
        }

        if (items.Count == 0)
        {
            return;
        }

        // Two lists in a row would be one.
        var isSecond =
            blocks.Count > 0 && (isOrdered ? char.IsAsciiDigit(blocks[^1][0]) : blocks[^1].StartsWith("- ", StringComparison.Ordinal));
        if (isSecond)
        {
            items = [.. items.Select(item => isOrdered ? OrderedMarker().Replace(item, "$1)") : "*" + item[1..])];
        }

        blocks.Add(string.Join(isTight ? "\n" : "\n\n", items));
    }

    private static string Indented(string text, int by) =>
        string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', by) + line));

    public void AppendDefinitions(List<string> blocks, IElement list)
    {
        var lines = new List<string>();
        foreach (var item in list.Children.SelectMany(child => child.LocalName == "div" ? child.Children.AsEnumerable() : [child]))
        {
            if (item.LocalName == "dt")
            {
                var term = InlineMarkdown.Write(item.ChildNodes, options, styles, false).Replace(InlineMarkdown.Break, ' ')
                    .Replace(InlineMarkdown.Paragraph, ' ').Trim();
                lines.Add((lines.Count > 0 && lines[^1].StartsWith(':') ? "\n" : "") + MarkdownEscape.LineStart(term));
            }
            else if (item.LocalName == "dd")
            {
                lines.Add(": " + Indented(string.Join("\n\n", blocksOf(item.ChildNodes)), 4).TrimStart());
            }
        }

        var isWhole = lines.Count > 1 && !lines[0].StartsWith(':') && lines[^1].StartsWith(':')
            && lines.TrueForAll(line => line.Trim() is not ("" or ":"));
        var text = isWhole && !options.IsComment
            ? string.Join('\n', lines)
            : options.IsComment
            ? string.Join("\n\n", blocksOf(list.ChildNodes)) : RawHtml.Write(list, options);
        if (text.Trim().Length > 0)
        {
            blocks.Add(text);
        }
    }

    [GeneratedRegex(@"^(\d+)\.")]
    private static partial Regex OrderedMarker();
}

/// <summary>Writes a table as pipes when it is a plain grid with a head, else as HTML.</summary>
internal static class TableMarkdown
{
    public static string Write(IElement table, HtmlOptions options, StyleLosses styles)
    {
        var rows = table.QuerySelectorAll("tr").ToList();
        foreach (var element in table.QuerySelectorAll("*"))
        {
            styles.Look(element);
        }

        if (options.IsComment)
        {
            return string.Join("\\\n", rows.Select(row => string.Join(" — ", row.Children.Select(cell => Cell(cell, options, styles)))));
        }

        return IsGrid(table, rows) ? Pipes(rows, options, styles) : RawHtml.Write(table, options);
    }

    private static bool IsGrid(IElement table, List<IElement> rows) =>
        rows.Count > 1
        && rows[0].Children.Length > 0
        && rows[0].Children.All(cell => cell.LocalName == "th")
        && rows.Skip(1).All(row => row.Children.Length == rows[0].Children.Length && row.Children.All(cell => cell.LocalName == "td"))
        && rows.Exists(row => row.Children.Any(cell => cell.TextContent.Trim().Length > 0))
        && table.QuerySelector(
            "caption,table,ul,ol,p + "
                + "p,pre,blockquote,h1,h2,h3,h4,h5,h6,figure,iframe,video,audio,"
                + "[colspan]:not([colspan='1']),[rowspan]:not([rowspan='1']),tfoot,dl,details,hr") is null;

    private static string Pipes(List<IElement> rows, HtmlOptions options, StyleLosses styles)
    {
        var lines = rows.Select(row => "| " + string.Join(" | ", row.Children.Select(cell => Cell(cell, options, styles))) + " |").ToList();
        lines.Insert(1, "|" + string.Concat(rows[0].Children.Select(_ => " --- |")));
        return string.Join('\n', lines);
    }

    private static string Cell(IElement cell, HtmlOptions options, StyleLosses styles) =>
        InlineMarkdown.Write(cell.ChildNodes, options, styles, false).Trim(' ', InlineMarkdown.Break, InlineMarkdown.Paragraph)
            .Replace(InlineMarkdown.Paragraph, InlineMarkdown.Break).Replace(
                InlineMarkdown.Break.ToString(), options.IsComment ? " " : "<br>", StringComparison.Ordinal);
}
