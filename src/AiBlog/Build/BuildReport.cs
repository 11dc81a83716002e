using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Emit;
using AiBlog.Link;
using AiBlog.Render;

namespace AiBlog.Build;

/// <summary>What a build found and did.</summary>
/// <param name="Diagnostics">In the order of files and lines.</param>
/// <param name="IsStrict">Warnings count as errors.</param>
internal sealed record BuildReport(ImmutableArray<Diagnostic> Diagnostics, bool IsStrict)
{
    /// <summary>Published posts.</summary>
    public int Posts { get; init; }

    /// <summary>Published pages.</summary>
    public int Pages { get; init; }

    /// <summary>Files of the site, a folder of files counted as one.</summary>
    public int Files { get; init; }

    public ImmutableArray<Unpublished> Unpublished { get; init; } = [];

    /// <summary>Files of content/static that replace, or are merged into, files that the program makes.</summary>
    public ImmutableArray<string> OwnFiles { get; init; } = [];

    /// <summary>Null when nothing was written.</summary>
    public WriteSummary? Written { get; init; }

    /// <summary>Null when the site could not be read far enough, or when nothing had changed since the last build and nobody needs
    /// it.</summary>
    public Site? Site { get; init; }

    /// <summary>What was taken from earlier builds.</summary>
    public ReuseSummary Reuse { get; init; } = new(false, 0, 0, 0);

    /// <summary>What the author may want to know although nothing is wrong with the site.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];

    /// <summary>Null when the site could not be rendered.</summary>
    public ImageSummary? Images { get; init; }

    public int Errors => Diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);

    public int Warnings => Diagnostics.Length - Errors;

    /// <summary>Nothing was found that forbids publishing the site.</summary>
    public bool IsPublishable => Errors == 0 && !(IsStrict && Warnings > 0);

    public BuildReport With(ImmutableArray<Diagnostic> more) =>
        more.IsEmpty ? this : this with { Diagnostics = DiagnosticOrder.Sort(Diagnostics.AddRange(more)) };
}

/// <summary>What a build did not have to do again.</summary>
/// <param name="IsUnchanged">Nothing had changed since the last build.</param>
/// <param name="Sources">All posts and pages, whether they are published or not.</param>
/// <param name="Parsed">Those of them that were not parsed again.</param>
/// <param name="Made">Files that were not made again.</param>
internal sealed record ReuseSummary(bool IsUnchanged, int Sources, int Parsed, int Made);

internal static class DiagnosticOrder
{
    /// <summary>By file, line, column and code, none twice: the same report on every machine.</summary>
    public static ImmutableArray<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Distinct()
            .OrderBy(diagnostic => diagnostic.Place.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Place.Line)
            .ThenBy(diagnostic => diagnostic.Place.Column)
            .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
    ];
}

/// <summary>A site up to the point where files are made.</summary>
/// <param name="Context">Null when the site cannot be read far enough to plan it.</param>
/// <param name="OwnFiles">Files of content/static that replace, or are merged into, files that the program makes.</param>
/// <param name="Diagnostics">Everything found so far, in the order of files and lines.</param>
internal sealed record PreparedSite(RenderContext? Context, ImmutableArray<PlannedOutput> Outputs, ImmutableArray<string> OwnFiles,
    ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>What the author may want to know although nothing is wrong with the site.</summary>
    public ImmutableArray<string> Hints { get; init; } = [];

    /// <summary>The moments at which another time of the build would publish other posts or pages.</summary>
    public IEnumerable<DateTimeOffset> Moments { get; init; } = [];

    public IEnumerable<Diagnostic> Errors => Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error);

    public bool HasErrors => Errors.Any();

    public static PreparedSite Failed(IEnumerable<Diagnostic> diagnostics) => new(null, [], [], DiagnosticOrder.Sort(diagnostics));
}

/// <summary>How many variants of images a build encoded, and how many it remembered.</summary>
internal sealed record ImageSummary(int Encoded, int Remembered);

/// <summary>What a build says about images although nothing is wrong with the site.</summary>
internal static class ImageHint
{
    public static string NoLibrary(string reason) =>
        $"images are published at full size only, because the image library libvips cannot be loaded: {reason}";
}
