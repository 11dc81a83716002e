using System.Text;
using AiBlog.Text.Html;

namespace AiBlog.Privacy;

/// <summary>Takes the gates out of a text again, for readers of feeds: pictures stand where they stood, frames are links to their source.</summary>
internal static class GateUndo
{
    public static string Undo(string html) => html.Contains("data-consent-placeholder", StringComparison.Ordinal) ? UndoAll(html) : html;

    private static string UndoAll(string html)
    {
        var output = new StringBuilder(html.Length);
        var tree = MarkupTree.Read(html);
        var at = 0;
        foreach (var template in tree.Tags.Where(tag => tag is { Name: "template", IsInert: false, Parent.Consent: not null }))
        {
            if (template.Parent is not { } gate || gate.Start < at)
            {
                continue;
            }

            output.Append(html, at, gate.Start - at);
            var live = html[template.End..template.ContentEnd];
            _ = IsFrame(tree, template) ? AppendLink(output, html, tree, gate) : output.Append(Undo(live));
            at = gate.Close;
        }

        return output.Append(html, at, html.Length - at).ToString();
    }

    private static bool IsFrame(MarkupTree tree, MarkupTag template) =>
        tree.Tags.Any(tag => tag.Parent == template && tag.Name is "iframe" or "object" or "embed");

    private static StringBuilder AppendLink(StringBuilder output, string html, MarkupTree tree, MarkupTag gate)
    {
        var parts = tree.Tags.Where(tag => tag.Start > gate.Start && tag.Start < gate.Close && !tag.IsInert).ToList();
        var title = parts.FirstOrDefault(tag => MarkupAttributes.Value(html, tag, "class") == "gate-title");
        var source = parts.LastOrDefault(tag => MarkupAttributes.Value(html, tag, "class") == "gate-source");
        if (title is null || source is null)
        {
            return output;
        }

        var isBlock = gate.Is("div");
        output.Append(isBlock ? "<p>" : "").Append("<a href=\"");
        Html.AppendAttribute(output, MarkupAttributes.Value(html, source, "href"));
        return output.Append("\">").Append(html, title.End, title.ContentEnd - title.End).Append("</a>").Append(isBlock ? "</p>" : "");
    }
}
