using AngleSharp.Dom;

namespace AiBlog.Import.HtmlBodies;

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
        && table.QuerySelector("caption,table,ul,ol,p + p,pre,blockquote,h1,h2,h3,h4,h5,h6,figure,iframe,video,audio,[colspan]:not([colspan='1']),[rowspan]:not([rowspan='1']),tfoot,dl,details,hr") is null;

    private static string Pipes(List<IElement> rows, HtmlOptions options, StyleLosses styles)
    {
        var lines = rows.Select(row => "| " + string.Join(" | ", row.Children.Select(cell => Cell(cell, options, styles))) + " |").ToList();
        lines.Insert(1, "|" + string.Concat(rows[0].Children.Select(_ => " --- |")));
        return string.Join('\n', lines);
    }

    private static string Cell(IElement cell, HtmlOptions options, StyleLosses styles) =>
        InlineMarkdown.Write(cell.ChildNodes, options, styles, false).Trim(' ', InlineMarkdown.Break, InlineMarkdown.Paragraph)
            .Replace(InlineMarkdown.Paragraph, InlineMarkdown.Break).Replace(InlineMarkdown.Break.ToString(), options.IsComment ? " " : "<br>", StringComparison.Ordinal);
}
