using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Emit;
using AiBlog.Link;

namespace AiBlog.Build;

/// <summary>What a build found and did.</summary>
/// <param name="Diagnostics">In the order of files and lines.</param>
/// <param name="IsStrict">Warnings count as errors.</param>
/// <param name="Written">Null when nothing was written.</param>
internal sealed record BuildReport(PreparedSite Prepared, ImmutableArray<Diagnostic> Diagnostics, bool IsStrict, WriteSummary? Written)
{
    /// <summary>Null when the site could not be read far enough.</summary>
    public Site? Site => Prepared.Context?.Site;

    public int Posts => Site?.Posts.Length ?? 0;

    public int Pages => Site?.Pages.Length ?? 0;

    public ImmutableArray<Withheld> Withheld => Site?.Withheld ?? [];

    public int Errors => Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);

    public int Warnings => Diagnostics.Length - Errors;

    /// <summary>Nothing was found that forbids publishing the site.</summary>
    public bool IsPublishable => Errors == 0 && !(IsStrict && Warnings > 0);

    public BuildReport With(ImmutableArray<Diagnostic> more) =>
        more.IsEmpty ? this : this with { Diagnostics = DiagnosticOrder.Sort(Diagnostics.AddRange(more)) };
}
