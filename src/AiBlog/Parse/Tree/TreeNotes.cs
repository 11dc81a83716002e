using AiBlog.Diagnostics;
using AiBlog.Privacy;

namespace AiBlog.Parse.Tree;

/// <summary>What the tree of one file's bodies reports.</summary>
internal sealed class TreeNotes(GateReport report)
{
    public void Remark(GateRemarkKind kind, string subject, Place place) => report.Add(new GateRemark(kind, subject, 0), place);

    public void Report(Diagnostic diagnostic) => report.Add(diagnostic);

    public void Found(Service? service, string? origin, BodyLoad load) =>
        report.Add(new Finding(null, service, origin, load.Kind, load.Url, 0), load.Place);
}
