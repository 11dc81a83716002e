using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown;
using AiBlog.Privacy;

namespace AiBlog.Parse;

/// <summary>Takes the texts of one file through the gate, and gathers their styles and what they would load.</summary>
internal sealed class TextGate(GateRules rules, EmbedWords words, Severity otherSeverity)
{
    private readonly StyleCollector styles = new(rules);
    private readonly GateReport report = new(otherSeverity);

    public bool HasPlaceholder { get; private set; }

    public ImmutableArray<StyleText> Styles => styles.Build();

    public GateReport Report()
    {
        report.Add(styles);
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
        if (image is null)
        {
            return;
        }

        foreach (var (service, origin) in rules.Judge(image.Src.Value, ResourceKind.Image))
        {
            report.Add(new Finding(null, service, origin, ResourceKind.Image, image.Src.Value, 0, HasPlaceholder: true), image.Src.Place);
            HasPlaceholder |= service is not null;
        }
    }

    public MarkdownBody Pass(MarkdownBody body)
    {
        HasPlaceholder |= body.HasEmbed;
        if (body.Sources is not { IsEmpty: false } sources || HtmlGate.Apply(body.Html, rules, words, styles, sources.PlaceOf) is not { } result)
        {
            return body with { Sources = null };
        }

        foreach (var finding in result.Findings)
        {
            report.Add(finding, sources.PlaceOf(finding.Offset));
        }

        foreach (var remark in result.Remarks)
        {
            report.Add(remark, sources.PlaceOf(remark.Offset));
        }

        HasPlaceholder |= result.HasPlaceholder;
        var holes = from hole in body.Holes
                    let offset = result.Gated.OffsetOf(hole.Offset)
                    where offset is not null
                    orderby offset
                    select hole with { Offset = offset.Value };
        return body with { Html = result.Gated.Html, Holes = [.. holes], Sources = null };
    }
}
