using System.Collections.Immutable;

namespace AiBlog.Images.Metadata;

/// <summary>A part of the published file.</summary>
/// <param name="Offset">In the source; unused when <paramref name="Own"/> is set.</param>
/// <param name="Own">Bytes that the source does not contain; null for bytes of the source.</param>
internal readonly record struct ImagePart(long Offset, long Length, byte[]? Own);

/// <summary>Collects what a cleaner finds: which bytes of the source are published, and where metadata is.</summary>
internal sealed class ImageParts
{
    private const int ZeroBlock = 4096;

    private static ReadOnlyMemory<byte> Zeros { get; } = new byte[ZeroBlock];

    private readonly ImmutableArray<ImagePart>.Builder parts = ImmutableArray.CreateBuilder<ImagePart>();
    private readonly List<(long Offset, long Length)> notes = [];

    /// <summary>Where the file may say how the image was made: the metadata that is removed, and the provenance that stays.</summary>
    public IReadOnlyList<(long Offset, long Length)> Notes => notes;

    /// <summary>Text that was compressed, or in several pieces, for the same question.</summary>
    public List<byte[]> Texts { get; } = [];

    /// <summary>The file has several images, one after another in time.</summary>
    public bool IsAnimated { get; set; }

    private bool IsChanged { get; set; }

    /// <summary>Publishes bytes of the source.</summary>
    public void Keep(long offset, long length)
    {
        if (length <= 0)
        {
            return;
        }

        if (parts.Count > 0 && parts[^1] is { Own: null } last && last.Offset + last.Length == offset)
        {
            parts[^1] = last with { Length = last.Length + length };
            return;
        }

        parts.Add(new ImagePart(offset, length, null));
    }

    public void Add(byte[] own)
    {
        IsChanged = true;
        parts.Add(new ImagePart(0, own.Length, own));
    }

    /// <summary>Publishes zeros, so that offsets elsewhere in the file stay right.</summary>
    public void AddZeros(long length)
    {
        IsChanged = true;
        for (; length > 0; length -= ZeroBlock)
        {
            parts.Add(new ImagePart(0, Math.Min(length, ZeroBlock), Zeros[..(int)Math.Min(length, ZeroBlock)].ToArray()));
        }
    }

    /// <summary>Does not publish bytes of the source.</summary>
    public void Drop(long offset, long length)
    {
        IsChanged |= length > 0;
        Note(offset, length);
    }

    public void Note(long offset, long length) => notes.Add((offset, length));

    /// <summary>Default when the published bytes are those of the source.</summary>
    public ImmutableArray<ImagePart> Build(FileWindow file) => IsChanged && !IsWhole(file) ? parts.DrainToImmutable() : default;

    private bool IsWhole(FileWindow file)
    {
        long at = 0;
        foreach (var part in parts)
        {
            var isSame = part.Own is { } own ? file.Copy(at, own.Length).AsSpan().SequenceEqual(own) : part.Offset == at;
            if (!isSame)
            {
                return false;
            }

            at += part.Length;
        }

        return at == file.Length;
    }
}
