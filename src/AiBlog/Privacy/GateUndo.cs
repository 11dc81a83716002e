using System.Text;
using AiBlog.Text.Html;

namespace AiBlog.Privacy;

/// <summary>Takes the gates out of a text again, for readers of feeds: images are where they were, frames are links to their source.</summary>
internal sealed class GateUndo
{
    private readonly string html;
    private readonly IReadOnlyList<MarkupTag> tags;
    private readonly HashSet<MarkupTag> holdFrames;
    private readonly StringBuilder output;

    /// <summary>The gates around what is being written, with the template whose content it is.</summary>
    private readonly Stack<(MarkupTag Gate, MarkupTag Template)> open = new();

    private int at;

    private GateUndo(string html)
    {
        this.html = html;
        tags = MarkupTree.Read(html).Tags;
        holdFrames = [.. tags.Where(tag => tag.Name is "iframe" or "object" or "embed").Select(tag => tag.Parent).OfType<MarkupTag>()];
        output = new StringBuilder(html.Length);
    }

    /// <summary>The innermost template that no one loads around what is being written.</summary>
    private MarkupTag? Inert => !open.TryPeek(out var inner) ? null : inner.Template.IsShadowRoot ? inner.Template.Around.Template : inner.Template;

    public static string Undo(string html) => html.Contains("data-consent-placeholder", StringComparison.Ordinal) ? new GateUndo(html).Undo() : html;

    private string Undo()
    {
        for (var i = 0; i < tags.Count; i++)
        {
            LeaveTo(tags[i].Start);
            if (tags[i] is not { Name: "template", Parent: { Consent: not null } gate } template || gate.Start < at || template.Around.Template != Inert)
            {
                continue;
            }

            CopyTo(gate.Start);
            if (holdFrames.Contains(template))
            {
                AppendLink(gate, i);
                at = gate.Close;
            }
            else
            {
                at = template.End;
                open.Push((gate, template));
            }
        }

        LeaveTo(html.Length);
        CopyTo(html.Length);
        return output.ToString();
    }

    /// <summary>Leaves the templates that end at or before an offset.</summary>
    private void LeaveTo(int offset)
    {
        while (open.TryPeek(out var inner) && inner.Template.ContentEnd <= offset)
        {
            open.Pop();
            CopyTo(inner.Template.ContentEnd);
            at = Math.Max(at, inner.Gate.Close);
        }
    }

    private void CopyTo(int offset)
    {
        if (offset > at)
        {
            output.Append(html, at, offset - at);
            at = offset;
        }
    }

    private void AppendLink(MarkupTag gate, int template)
    {
        var first = template;
        while (tags[first].Start > gate.Start)
        {
            first--;
        }

        MarkupTag? title = null;
        MarkupTag? source = null;
        for (var i = first + 1; i < tags.Count && tags[i].Start < gate.Close; i++)
        {
            if (tags[i].Around.Template == gate.Around.Template && MarkupAttributes.Value(html, tags[i], "class") is { } name)
            {
                title = title is null && name == "gate-title" ? tags[i] : title;
                source = name == "gate-source" ? tags[i] : source;
            }
        }

        if (title is null || source is null)
        {
            return;
        }

        var isBlock = gate.Is("div");
        output.Append(isBlock ? "<p>" : "").Append("<a href=\"");
        Html.AppendAttribute(output, MarkupAttributes.Value(html, source, "href"));
        output.Append("\">").Append(html, title.End, title.ContentEnd - title.End).Append("</a>").Append(isBlock ? "</p>" : "");
    }
}
