using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown;
using AiBlog.Parse.Markdown.Writers;
using AiBlog.Parse.Tree;
using AiBlog.Privacy.Gate;
using AiBlog.Privacy.Policy;

namespace AiBlog.Parse;

/// <summary>Takes the texts of one file through the gate, and gathers their styles and what they would load.</summary>
/// <param name="rules">Null when the site lets everything through.</param>
internal sealed class TextGate(GateRules? rules, Severity otherSeverity)
{
    private readonly StyleCollector? styles = rules is null ? null : new(rules);
    private readonly GateReport report = new(otherSeverity);

    public bool HasPlaceholder { get; private set; }

    public ImmutableArray<StyleText> Styles => styles?.Build() ?? [];

    public GateReport Report()
    {
        if (styles is not null)
        {
            report.Add(styles);
        }

        return report;
    }

    public MarkdownParts Pass(MarkdownParts parts) => parts with
    {
        Report = Pass(parts.Report),
        Opinion = parts.Opinion is { } opinion ? Pass(opinion) : null,
        Footnotes = parts.Footnotes is { } footnotes ? Pass(footnotes) : null,
    };

    /// <summary>The picture of the front matter, which a template shows.</summary>
    public void LeadPicture(PostImage? image)
    {
        if (image is null || rules is null)
        {
            return;
        }

        foreach (var (service, origin) in rules.Judge(image.Src.Value, ResourceKind.Image))
        {
            report.Add(new Finding(service, origin, ResourceKind.Image, image.Src.Value, image.Src.Place, HasPlaceholder: true));
            HasPlaceholder |= service is not null;
        }
    }

    public MarkdownBody Pass(MarkdownBody body)
    {
        HasPlaceholder |= body.HasEmbed;
        if (body.Raw is not { } raw)
        {
            return body;
        }

        var tree = new BodyTree(rules, styles, new TreeNotes(report));
        var (html, holes, gates) = tree.Write(raw);
        HasPlaceholder |= tree.HasPlaceholder;
        return body with { Html = html, Holes = holes, Gates = gates, Raw = null };
    }
}
