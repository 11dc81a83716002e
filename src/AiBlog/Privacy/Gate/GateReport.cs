using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Privacy.Policy;
using AiBlog.Privacy.Services;
using AiBlog.Text.Urls;

namespace AiBlog.Privacy.Gate;

/// <summary>Turns what the gate found into what a site loads and what its author is told.</summary>
/// <param name="otherSeverity">What content is that no service claims: a warning for a build, an error for a check.</param>
internal sealed class GateReport(Severity otherSeverity)
{
    private readonly ImmutableArray<Resource>.Builder resources = ImmutableArray.CreateBuilder<Resource>();
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();

    /// <summary>In the order they were found, none twice at one place.</summary>
    public ImmutableArray<Resource> Resources => [.. resources.Distinct()];

    public ImmutableArray<Diagnostic> Diagnostics => [.. diagnostics.Distinct()];

    public void Add(Finding finding)
    {
        resources.Add(new Resource(finding.Service?.Id, finding.Origin, finding.Kind, finding.Place, finding.HasPlaceholder));
        if (finding.Service?.Id == ServiceRegistry.Other.Id)
        {
            diagnostics.Add(
                GateFaults.ForeignContent(otherSeverity, finding.Place, NameOf(finding.Kind), AddressOrigin.HostOf(finding.Origin)));
        }
    }

    /// <summary>Something in a file that is copied as it is, where not even a known service waits.</summary>
    public void AddCopied(Finding finding)
    {
        if (finding is { Service: not null, IsGated: false })
        {
            diagnostics.Add(
                GateFaults.ForeignFile(otherSeverity, finding.Place, NameOf(finding.Kind), AddressOrigin.HostOf(finding.Origin)));
        }
    }

    public void Add(GateRemark remark) => diagnostics.Add(remark.Kind switch
    {
        GateRemarkKind.InlineScript => GateFaults.InlineScript(remark.Place),
        GateRemarkKind.Handler => GateFaults.EventHandler(remark.Place, remark.Subject),
        GateRemarkKind.Report => GateFaults.ReportingAttribute(remark.Place, remark.Subject),
        GateRemarkKind.Base => GateFaults.BaseElement(remark.Place, remark.Subject),
        GateRemarkKind.Refresh => GateFaults.RefreshElsewhere(remark.Place, remark.Subject),
        GateRemarkKind.HiddenContent => GateFaults.HiddenContent(remark.Place, remark.Subject),
        GateRemarkKind.Elsewhere => BodyFaults.DroppedStyle(remark.Place, remark.Subject),
        GateRemarkKind.TemplateStyle => GateFaults.TemplateStyle(remark.Place, remark.Subject),
        _ => GateFaults.BrokenStyle(remark.Place),
    });

    public void Add(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    public void Add(StyleCollector styles)
    {
        foreach (var finding in styles.Findings)
        {
            Add(finding);
        }

        foreach (var remark in styles.Remarks)
        {
            Add(remark);
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

/// <summary>Something of another origin in HTML or CSS.</summary>
/// <param name="Service">Whose consent it waits for; null when its origin is allowed.</param>
/// <param name="Url">As written, decoded.</param>
/// <param name="Place">Of the attribute or URL.</param>
/// <param name="IsGated">Its author has gated it already.</param>
/// <param name="HasPlaceholder">Whether the page shows a placeholder for it.</param>
internal sealed record Finding(Service? Service, string Origin, ResourceKind Kind, string Url, Place Place, bool IsGated = false,
    bool HasPlaceholder = false);

/// <summary>Something that the gate removes from a page and reports.</summary>
/// <param name="Subject">The name of the attribute, or the URL.</param>
internal sealed record GateRemark(GateRemarkKind Kind, string Subject, Place Place);

internal enum GateRemarkKind
{
    /// <summary>A script written into the page; it is kept and never runs.</summary>
    InlineScript,

    /// <summary>An attribute such as <c>onclick</c>.</summary>
    Handler,

    /// <summary>An attribute that reports to another server.</summary>
    Report,

    /// <summary>A <c>base</c> element.</summary>
    Base,

    /// <summary>A page that sends its readers to another site.</summary>
    Refresh,

    /// <summary>A document or script written into an address.</summary>
    HiddenContent,

    /// <summary>CSS that no browser reads.</summary>
    BrokenStyle,

    /// <summary>A URL of another origin where no gate can be.</summary>
    Elsewhere,

    /// <summary>CSS in a template that loads from another origin.</summary>
    TemplateStyle,
}
