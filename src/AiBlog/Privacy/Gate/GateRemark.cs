using AiBlog.Diagnostics;

namespace AiBlog.Privacy.Gate;

/// <summary>Something that the gate removes from a page and reports.</summary>
/// <param name="Subject">The name of the attribute, or the URL.</param>
internal sealed record GateRemark(GateRemarkKind Kind, string Subject, Place Place);
