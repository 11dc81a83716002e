namespace AiBlog.Privacy;

/// <summary>Something that the gate takes from a page and tells its author.</summary>
/// <param name="Subject">The name of the attribute, or the address.</param>
internal sealed record GateRemark(GateRemarkKind Kind, string Subject, int Offset);
