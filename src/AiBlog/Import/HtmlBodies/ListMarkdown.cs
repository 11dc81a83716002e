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
        var number = int.TryParse(list.GetAttribute("start"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var start) && start >= 0 ? start : 1;
        var items = new List<string>();
        var isTight = !list.Children.Any(item => item.Children.Any(child => child.LocalName is "p" or "pre" or "blockquote" or "figure" or "table"));
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
        var isSecond = blocks.Count > 0 && (isOrdered ? char.IsAsciiDigit(blocks[^1][0]) : blocks[^1].StartsWith("- ", StringComparison.Ordinal));
        if (isSecond)
        {
            items = [.. items.Select(item => isOrdered ? OrderedMarker().Replace(item, "$1)") : "*" + item[1..])];
        }

        blocks.Add(string.Join(isTight ? "\n" : "\n\n", items));
    }

    private static string Indented(string text, int by) => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : new string(' ', by) + line));

    public void AppendDefinitions(List<string> blocks, IElement list)
    {
        var lines = new List<string>();
        foreach (var item in list.Children.SelectMany(child => child.LocalName == "div" ? child.Children.AsEnumerable() : [child]))
        {
            if (item.LocalName == "dt")
            {
                var term = InlineMarkdown.Write(item.ChildNodes, options, styles, false).Replace(InlineMarkdown.Break, ' ').Replace(InlineMarkdown.Paragraph, ' ').Trim();
                lines.Add((lines.Count > 0 && lines[^1].StartsWith(':') ? "\n" : "") + MarkdownEscape.LineStart(term));
            }
            else if (item.LocalName == "dd")
            {
                lines.Add(": " + Indented(string.Join("\n\n", blocksOf(item.ChildNodes)), 4).TrimStart());
            }
        }

        var isWhole = lines.Count > 1 && !lines[0].StartsWith(':') && lines[^1].StartsWith(':') && lines.TrueForAll(line => line.Trim() is not ("" or ":"));
        var text = isWhole && !options.IsComment ? string.Join('\n', lines) : options.IsComment ? string.Join("\n\n", blocksOf(list.ChildNodes)) : RawHtml.Write(list, options);
        if (text.Trim().Length > 0)
        {
            blocks.Add(text);
        }
    }

    [GeneratedRegex(@"^(\d+)\.")]
    private static partial Regex OrderedMarker();
}
