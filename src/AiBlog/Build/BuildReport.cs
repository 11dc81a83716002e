using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Emit;
using AiBlog.Link;

namespace AiBlog.Build;

/// <summary>What a build found and did.</summary>
/// <param name="Written">Null when the output was not touched.</param>
internal sealed record BuildReport(
    ImmutableArray<Diagnostic> Diagnostics, int Posts, int Pages, ImmutableArray<Withheld> Withheld, WriteSummary? Written)
{
    /// <summary>Files of content/static that replace, or are merged into, files that the program makes.</summary>
    public ImmutableArray<string> OwnFiles { get; init; } = [];

    public int Errors => Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);

    public int Warnings => Diagnostics.Length - Errors;

    public static BuildReport Of(PreparedSite prepared, WriteSummary? written) => new(
        prepared.Diagnostics,
        prepared.Context?.Site.Posts.Length ?? 0,
        prepared.Context?.Site.Pages.Length ?? 0,
        prepared.Context?.Site.Withheld ?? [],
        written)
    {
        OwnFiles = prepared.OwnFiles,
    };

    public BuildReport With(ImmutableArray<Diagnostic> more) =>
        more.IsEmpty ? this : this with { Diagnostics = DiagnosticOrder.Sort(Diagnostics.AddRange(more)) };

    /// <summary>True when the site must not be published.</summary>
    public bool Keeps(bool isStrict) => Errors > 0 || (isStrict && Warnings > 0);
}
