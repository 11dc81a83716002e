using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Emit;
using AiBlog.Images.Variants;
using AiBlog.Render;
using AiBlog.Store;

namespace AiBlog.Serve;

/// <summary>Keeps the files of a site in memory, for the preview.</summary>
/// <param name="former">The files of the build before; null when there was none.</param>
internal sealed class MemoryOutput(FrozenDictionary<string, PreviewFile>? former) : IOutputSink
{
    private readonly ConcurrentDictionary<string, PreviewFile> taken = new(StringComparer.Ordinal);

    /// <summary>By path in the output; null until a site without errors was published.</summary>
    public FrozenDictionary<string, PreviewFile>? Files { get; private set; }

    public ImmutableArray<Diagnostic> Faults => [];

    public Diagnostic? Open(bool isPublishable, BuildStore store)
    {
        taken.Clear();
        return null;
    }

    public bool IsUntouched(BuildStore store, int jobs) => false;

    public bool Keeps(string path, UInt128 key)
    {
        if (key == 0 || former is null || !former.TryGetValue(path, out var file) || file.Key != key)
        {
            return false;
        }

        taken[path] = file;
        return true;
    }

    public void Take(string path, UInt128 key, ReadOnlySpan<byte> bytes) => taken[path] = PreviewFile.Made(bytes, key);

    public void Take(CopiedFile copy, UInt128 key) => taken[copy.Path] = PreviewFile.Copied(copy);

    /// <summary>Images are encoded when a browser asks for them.</summary>
    public ImmutableArray<Diagnostic> Take(EncodedFolder folder, ImageEncoder encoder, int jobs)
    {
        foreach (var set in folder.Images)
        {
            foreach (var variant in set.Variants)
            {
                taken[variant.Url[1..]] = PreviewFile.Encoded(() => encoder.Encode(set, variant));
            }
        }

        foreach (var tint in folder.Tints)
        {
            taken[tint.Url[1..]] = PreviewFile.Encoded(() => tint.Bytes(encoder.ColourOf));
        }

        foreach (var card in folder.Cards)
        {
            taken[card.Url[1..]] = PreviewFile.Encoded(() => encoder.Paint(card));
        }

        return [];
    }

    public WriteSummary? Publish()
    {
        Files = taken.ToFrozenDictionary(StringComparer.Ordinal);
        return null;
    }

    public void Remember(int jobs)
    {
        // The files are here, and nowhere else.
    }

    public void Dispose() => taken.Clear();
}
