using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Load;

/// <summary>All that a build may know: the files of a site, each list in ordinal order of its paths.</summary>
/// <param name="Theme">Files of layouts/, partials/, assets/, strings/ and themes/, by path.</param>
internal sealed record SiteFolder(
    string Root,
    SourceFile? Config,
    ImmutableArray<SourceFile> Posts,
    ImmutableArray<SourceFile> Pages,
    ImmutableArray<SourceFile> Comments,
    ImmutableArray<MediaFile> Media,
    ImmutableArray<MediaFile> Static,
    ImmutableArray<SourceFile> Theme,
    ImmutableArray<Diagnostic> Diagnostics);
