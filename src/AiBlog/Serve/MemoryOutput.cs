using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Emit;
using AiBlog.Load;

namespace AiBlog.Serve;

/// <summary>Keeps the files of a site in memory, for the preview.</summary>
internal sealed class MemoryOutput : IOutputSink
{
    private readonly ConcurrentDictionary<string, PreviewFile> taken = new(StringComparer.Ordinal);

    /// <summary>By path in the output; null until a site without errors was published.</summary>
    public FrozenDictionary<string, PreviewFile>? Files { get; private set; }

    public ImmutableArray<Diagnostic> Faults => [];

    public Diagnostic? Open(bool isPublishable) => null;

    public void Take(string path, ReadOnlySpan<byte> bytes) => taken[path] = PreviewFile.Made(bytes);

    public void Take(string path, MediaFile file) => taken[path] = PreviewFile.Copied(file);

    public WriteSummary? Publish()
    {
        Files = taken.ToFrozenDictionary(StringComparer.Ordinal);
        return null;
    }

    public void Dispose() => taken.Clear();
}
