using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Render;

namespace AiBlog.Serve;

/// <summary>What one build gives the preview.</summary>
/// <param name="Files">By path in the output, forward slashes; null when errors keep the site back.</param>
/// <param name="BasePath">Where the site stands on its host; begins and ends with a slash.</param>
/// <param name="Faults">What the page shows of the faults, a line each; empty when there is nothing to mend.</param>
/// <param name="IsMachineFault">The machine failed, such as on a file without read permission; the next try may succeed.</param>
internal sealed record PreviewSite(
    FrozenDictionary<string, PreviewFile>? Files, string BasePath, ImmutableArray<string> Faults, bool IsMachineFault = false);

/// <summary>A file of the previewed site: bytes that were made, or a file of the machine that is sent as it is.</summary>
/// <param name="Source">Null when <paramref name="Bytes"/> hold the whole file.</param>
/// <param name="Changed">Of the source, so that a picture drawn anew reloads the page.</param>
internal sealed record PreviewFile(ReadOnlyMemory<byte> Bytes, CopiedFile? Source, DateTime Changed)
{
    /// <summary>Hash of all it was made from; 0 when that is unknown.</summary>
    public UInt128 Key { get; private init; }

    public static PreviewFile Made(ReadOnlySpan<byte> bytes, UInt128 key) => new(bytes.ToArray(), null, default) { Key = key };

    public static PreviewFile Copied(CopiedFile source) => new(default, source, File.GetLastWriteTimeUtc(source.File.FullPath));

    /// <summary>A file that is made when a browser asks for it. Its name changes with its content.</summary>
    public static PreviewFile Encoded(Func<byte[]> make) => new(default, null, default) { Make = make };

    /// <summary>Null for a file that is there.</summary>
    public Func<byte[]>? Make { get; init; }

    public bool IsSameAs(PreviewFile other) =>
        Source?.File.FullPath == other.Source?.File.FullPath
        && Source?.File.Length == other.Source?.File.Length
        && Changed == other.Changed
        && Bytes.Span.SequenceEqual(other.Bytes.Span);
}
