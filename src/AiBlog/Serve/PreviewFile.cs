using AiBlog.Load;

namespace AiBlog.Serve;

/// <summary>A file of the previewed site: bytes that were made, or a file of the machine that is sent as it is.</summary>
/// <param name="Source">Null when <paramref name="Bytes"/> hold the whole file.</param>
/// <param name="Changed">Of the source, so that a picture drawn anew reloads the page.</param>
internal sealed record PreviewFile(ReadOnlyMemory<byte> Bytes, MediaFile? Source, DateTime Changed)
{
    public static PreviewFile Made(ReadOnlySpan<byte> bytes) => new(bytes.ToArray(), null, default);

    public static PreviewFile Copied(MediaFile source) => new(default, source, File.GetLastWriteTimeUtc(source.FullPath));

    public bool IsSameAs(PreviewFile other) =>
        Source?.FullPath == other.Source?.FullPath
        && Source?.Length == other.Source?.Length
        && Changed == other.Changed
        && Bytes.Span.SequenceEqual(other.Bytes.Span);
}
