using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AiBlog.Serve;

/// <summary>What one build gives the preview.</summary>
/// <param name="Files">By path in the output, forward slashes; null when errors keep the site back.</param>
/// <param name="BasePath">Where the site stands on its host; begins and ends with a slash.</param>
/// <param name="Faults">What the page shows of the faults, a line each; empty when there is nothing to mend.</param>
/// <param name="IsMachineFault">The machine failed, such as on a file without read permission; the next try may succeed.</param>
internal sealed record PreviewSite(
    FrozenDictionary<string, PreviewFile>? Files, string BasePath, ImmutableArray<string> Faults, bool IsMachineFault = false);
