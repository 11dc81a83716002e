using System.Buffers.Binary;

namespace AiBlog.Images.Metadata;

/// <summary>Reads parts of a file of any size through one small buffer.</summary>
internal sealed class FileWindow(Stream file)
{
    private const int Size = 64 * 1024;
    private readonly byte[] buffer = new byte[Size];
    private long start;
    private int length;

    public long Length { get; } = file.Length;

    /// <summary>The bytes at an offset; fewer than <paramref name="count"/> only when the file ends before. At most 64 KB.</summary>
    public ReadOnlySpan<byte> At(long offset, int count)
    {
        if (offset < start || offset + count > start + length)
        {
            Fill(offset);
        }

        var at = (int)(offset - start);
        return at < 0 || at >= length ? [] : buffer.AsSpan(at, Math.Min(count, length - at));
    }

    /// <summary>What the buffer has from an offset on, at least one byte; empty at the end of the file.</summary>
    public ReadOnlySpan<byte> From(long offset)
    {
        if (offset < start || offset >= start + length)
        {
            Fill(offset);
        }

        var at = (int)(offset - start);
        return at < 0 || at >= length ? [] : buffer.AsSpan(at, length - at);
    }

    /// <summary>A copy of a part, cut where the file ends.</summary>
    public byte[] Copy(long offset, int count)
    {
        var bytes = new byte[(int)Math.Clamp(Length - offset, 0, count)];
        file.Position = offset;
        var read = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : bytes[..read];
    }

    /// <summary>Null when the file ends before.</summary>
    public uint? Big32(long offset) => At(offset, 4) is { Length: 4 } bytes ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : null;

    public uint? Little32(long offset) => At(offset, 4) is { Length: 4 } bytes ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : null;

    public int? Big16(long offset) => At(offset, 2) is { Length: 2 } bytes ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : null;

    private void Fill(long offset)
    {
        (start, length) = (offset, 0);
        if (offset >= 0 && offset < Length)
        {
            file.Position = offset;
            length = file.ReadAtLeast(buffer, Size, throwOnEndOfStream: false);
        }
    }
}
