using System.Collections.Immutable;

namespace AiBlog.Images.Metadata;

/// <summary>The published form of an image, read from its source as it is needed.</summary>
internal sealed class PartsStream(Stream source, ImmutableArray<ImagePart> parts) : Stream
{
    private int current;
    private long done;
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length { get; } = parts.Sum(part => part.Length);

    public override long Position
    {
        get => position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override int Read(Span<byte> buffer)
    {
        while (current < parts.Length && done == parts[current].Length)
        {
            current++;
            done = 0;
        }

        if (current == parts.Length || buffer.IsEmpty)
        {
            return 0;
        }

        var part = parts[current];
        buffer = buffer[..(int)Math.Min(buffer.Length, part.Length - done)];
        var read = part.Own is { } own ? Copy(own, buffer) : ReadSource(part.Offset + done, buffer);
        done += read;
        position += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <summary>Only to the beginning, to read everything a second time.</summary>
    public override long Seek(long offset, SeekOrigin origin)
    {
        if (offset != 0 || origin != SeekOrigin.Begin)
        {
            throw new NotSupportedException();
        }

        (current, done, position) = (0, 0, 0);
        return 0;
    }

    public override void Flush()
    {
        // Nothing is written.
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            source.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Copy(byte[] own, Span<byte> buffer)
    {
        own.AsSpan((int)done, buffer.Length).CopyTo(buffer);
        return buffer.Length;
    }

    private int ReadSource(long offset, Span<byte> buffer)
    {
        if (source.Position != offset)
        {
            source.Position = offset;
        }

        return source.Read(buffer);
    }
}
