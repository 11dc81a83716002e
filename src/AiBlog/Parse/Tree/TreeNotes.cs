using AiBlog.Diagnostics;
using AiBlog.Privacy.Gate;

namespace AiBlog.Parse.Tree;

/// <summary>What the tree of one file's bodies reports.</summary>
internal sealed class TreeNotes(GateReport report)
{
    /// <summary>How many faults were reported, so that a caller sees whether another one said enough.</summary>
    public int Count { get; private set; }

    public void Remark(GateRemarkKind kind, string subject, Place place)
    {
        Count++;
        report.Add(new GateRemark(kind, subject, place));
    }

    public void Report(Diagnostic diagnostic)
    {
        Count++;
        report.Add(diagnostic);
    }

    public void Found(Finding finding) => report.Add(finding);
}
