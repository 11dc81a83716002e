using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AiBlog.Serve;

/// <summary>What the preview shows now: the last site that had no errors, and the faults of the latest build.</summary>
/// <param name="Files">Null until a build had no errors.</param>
/// <param name="Revision">Another one whenever a page may look different.</param>
internal sealed record PreviewState(
    FrozenDictionary<string, PreviewFile>? Files, string BasePath, ImmutableArray<string> Faults, string Revision)
{
    /// <summary>Takes in a build. Returns this very state when no reader could see a difference.</summary>
    public PreviewState Next(PreviewSite site, string revision)
    {
        var files = site.Files ?? Files;
        var basePath = site.Files is null ? BasePath : site.BasePath;
        return basePath == BasePath && site.Faults.SequenceEqual(Faults, StringComparer.Ordinal) && AreSame(files, Files)
            ? this
            : new PreviewState(files, basePath, site.Faults, revision);
    }

    private static bool AreSame(FrozenDictionary<string, PreviewFile>? files, FrozenDictionary<string, PreviewFile>? others)
    {
        if (files is null || others is null || ReferenceEquals(files, others))
        {
            return ReferenceEquals(files, others);
        }

        return files.Count == others.Count
            && files.All(file => others.TryGetValue(file.Key, out var other) && file.Value.IsSameAs(other));
    }
}
