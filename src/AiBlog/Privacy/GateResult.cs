using System.Collections.Immutable;

namespace AiBlog.Privacy;

/// <summary>What the gate made of HTML, and what it found.</summary>
/// <param name="HasPlaceholder">The page needs the styles of placeholders.</param>
internal sealed record GateResult(GatedHtml Gated, ImmutableArray<Finding> Findings, ImmutableArray<GateRemark> Remarks, bool HasPlaceholder);
