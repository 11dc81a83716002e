using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Render;

namespace AiBlog.Build;

/// <summary>A site up to the point where files are made.</summary>
/// <param name="Context">Null when the site cannot be read far enough to plan it.</param>
/// <param name="OwnFiles">Files of content/static that replace, or are merged into, files that the program makes.</param>
/// <param name="Diagnostics">Everything found so far, in the order of files and lines.</param>
internal sealed record PreparedSite(RenderContext? Context, ImmutableArray<PlannedOutput> Outputs, ImmutableArray<string> OwnFiles, ImmutableArray<Diagnostic> Diagnostics)
{
    public IEnumerable<Diagnostic> Errors => Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error);

    public bool HasErrors => Errors.Any();

    public static PreparedSite Failed(IEnumerable<Diagnostic> diagnostics) => new(null, [], [], DiagnosticOrder.Sort(diagnostics));
}
