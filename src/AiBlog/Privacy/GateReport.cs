using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Text;

namespace AiBlog.Privacy;

/// <summary>Turns what the gate found into what a site loads and what its author is told.</summary>
/// <param name="otherSeverity">What content is that no service claims: a warning for a build, an error for a check.</param>
internal sealed class GateReport(Severity otherSeverity)
{
    private readonly ImmutableArray<Resource>.Builder resources = ImmutableArray.CreateBuilder<Resource>();
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>In the order they were found, none twice at one place.</summary>
    public ImmutableArray<Resource> Resources => [.. resources.Distinct()];

    public ImmutableArray<Diagnostic> Diagnostics => [.. diagnostics.Distinct()];

    public void Add(Finding finding, Place place)
    {
        if (finding.Origin is not { } origin)
        {
            return;
        }

        resources.Add(new Resource(finding.Service?.Id, origin, finding.Kind, place, finding.HasPlaceholder));
        if (finding.Service?.Id == ServiceRegistry.Other.Id)
        {
            diagnostics.Add(GateFaults.ForeignContent(otherSeverity, place, NameOf(finding.Kind), AddressOrigin.HostOf(origin)));
        }
    }

    /// <summary>Something in a file that is copied as it is, where not even a known service waits.</summary>
    public void AddCopied(Finding finding, Place place)
    {
        if (finding is { Origin: { } origin, Service: not null, IsGated: false })
        {
            diagnostics.Add(GateFaults.ForeignFile(otherSeverity, place, NameOf(finding.Kind), AddressOrigin.HostOf(origin)));
        }
    }

    public void Add(GateRemark remark, Place place) => diagnostics.Add(remark.Kind switch
    {
        GateRemarkKind.InlineScript => GateFaults.InlineScript(place),
        GateRemarkKind.Handler => GateFaults.EventHandler(place, remark.Subject),
        GateRemarkKind.Report => GateFaults.ReportingAttribute(place, remark.Subject),
        GateRemarkKind.Base => GateFaults.BaseElement(place, remark.Subject),
        GateRemarkKind.Refresh => GateFaults.RefreshElsewhere(place, remark.Subject),
        GateRemarkKind.HiddenContent => GateFaults.HiddenContent(place, remark.Subject),
        GateRemarkKind.Elsewhere => BodyFaults.DroppedStyle(place, remark.Subject),
        GateRemarkKind.TemplateStyle => GateFaults.TemplateStyle(place, remark.Subject),
        _ => GateFaults.BrokenStyle(place),
    });

    public void Add(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    public void Add(StyleCollector styles)
    {
        foreach (var (finding, place) in styles.Findings)
        {
            Add(finding, place);
        }

        foreach (var (remark, place) in styles.Remarks)
        {
            Add(remark, place);
        }
    }

    private static string NameOf(ResourceKind kind) => kind switch
    {
        ResourceKind.Script => "a script",
        ResourceKind.Frame => "a frame",
        ResourceKind.Image => "an image",
        ResourceKind.Media => "audio or video",
        ResourceKind.Style => "a stylesheet",
        ResourceKind.Font => "a font",
        ResourceKind.Manifest => "a manifest",
        ResourceKind.Connect => "a connection",
        _ => "something",
    };
}
