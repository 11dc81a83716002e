using System.Collections.Immutable;
using System.IO.Hashing;
using AiBlog.Diagnostics;
using AiBlog.Store;

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

/// <summary>A source file of the site. If the store knows its hash, the bytes are read on demand.</summary>
internal sealed record SourceFile
{
    private readonly MediaFile? unread;
    private readonly ReadOnlyMemory<byte>? held;
    private readonly UInt128? known;

    public SourceFile(string path, ReadOnlyMemory<byte> bytes)
    {
        Path = path;
        held = bytes;
    }

    /// <param name="hash">XXH128 of the bytes.</param>
    public SourceFile(MediaFile file, ReadOnlyMemory<byte> bytes, UInt128 hash)
        : this(file, hash) => held = bytes;

    /// <summary>A file that is not read, because it is the same as in the last build.</summary>
    public SourceFile(MediaFile file, UInt128 hash)
    {
        Path = file.Path;
        unread = file;
        known = hash;
    }

    /// <summary>Relative to the site, forward slashes; for a file of the embedded theme, <c>theme:NAME</c>.</summary>
    public string Path { get; }

    /// <exception cref="SourceChangedFault">The file is no longer the one whose hash is known.</exception>
    public ReadOnlyMemory<byte> Bytes
    {
        get => held ?? ReadAgain();
        init => (held, known) = (value, null);
    }

    /// <summary>XXH128 of the bytes.</summary>
    public UInt128 Hash => known ?? XxHash128.HashToUInt128(Bytes.Span);

    /// <summary>Returns the same file without its bytes, which are then read on demand.</summary>
    public SourceFile WithoutBytes() => unread is { } file && known is { } hash ? new SourceFile(file, hash) : this;

    private byte[] ReadAgain()
    {
        var file = unread ?? throw new InvalidOperationException($"{Path} has neither bytes nor a file");
        var bytes = file.TryRead();
        return bytes is not null && XxHash128.HashToUInt128(bytes) == known ? bytes : throw new SourceChangedFault(Path);
    }
}

/// <summary>A source has changed since the build looked at it, so the build starts again.</summary>
internal sealed class SourceChangedFault(string path) : Exception($"{path} changed during the build");

/// <summary>A file that is copied byte for byte and never held in memory: a picture beside a post, a file of content/static.</summary>
/// <param name="Path">Relative to the site, forward slashes.</param>
internal sealed record MediaFile(string Path, string FullPath, long Length)
{
    /// <summary>Returns XXH128 of the bytes when the store knows it, or when it was read before in this build; null to read it.</summary>
    public Func<UInt128>? FindHash { private get; init; }

    /// <summary>XXH128 of the bytes.</summary>
    /// <exception cref="EnvironmentFault">The file cannot be opened or read.</exception>
    public UInt128 Hash() => FindHash?.Invoke() ?? ReadHash();

    /// <summary>XXH128 of the bytes, read now.</summary>
    /// <exception cref="EnvironmentFault">The file cannot be opened or read.</exception>
    public UInt128 ReadHash() => Read(HashBuilder.OfStream);

    /// <summary>The whole file; null when it is gone since it was listed, because an editor has replaced or removed it.</summary>
    /// <exception cref="EnvironmentFault">The file cannot be read.</exception>
    public byte[]? TryRead()
    {
        try
        {
            return File.ReadAllBytes(FullPath);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault($"cannot read {Path}: {fault.Message}", fault);
        }
    }

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
