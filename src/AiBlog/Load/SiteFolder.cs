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

/// <summary>A text file of the site, read whole.</summary>
/// <param name="Path">Relative to the site, forward slashes; for a file of the embedded theme, <c>theme:NAME</c>.</param>
internal sealed record SourceFile(string Path, ReadOnlyMemory<byte> Bytes);

/// <summary>A file that is copied byte for byte and never held in memory: a picture beside a post, a file of content/static.</summary>
/// <param name="Path">Relative to the site, forward slashes.</param>
internal sealed record MediaFile(string Path, string FullPath, long Length)
{
    /// <summary>The whole file, for the few small ones that are more than copied.</summary>
    public byte[] Read() => Read(static file =>
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    });

    /// <summary>What <paramref name="look"/> finds in the file.</summary>
    /// <exception cref="EnvironmentFault">The file cannot be opened or read.</exception>
    public T Read<T>(Func<FileStream, T> look)
    {
        using var file = Open();
        try
        {
            return look(file);
        }
        catch (IOException fault)
        {
            throw new EnvironmentFault($"cannot read {Path}: {fault.Message}", fault);
        }
    }

    public FileStream Open()
    {
        try
        {
            return new FileStream(FullPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault($"cannot read {Path}: {fault.Message}", fault);
        }
    }
}
