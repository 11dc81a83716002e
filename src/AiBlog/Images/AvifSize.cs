using System.Buffers.Binary;

namespace AiBlog.Images;

/// <summary>The size of an AVIF or HEIF picture (ISO/IEC 23008-12): the largest item, since previews and tiles are smaller, turned by
/// irot.</summary>
internal static class AvifSize
{
    public static (int Width, int Height)? Read(ReadOnlySpan<byte> file)
    {
        var properties = Box(Box(Box(file, "meta"u8) is { Length: > 4 } meta ? meta[4..] : [], "iprp"u8), "ipco"u8);
        (int Width, int Height) largest = default;
        var isTurned = false;
        while (TryBox(ref properties, out var kind, out var content))
        {
            if (kind.SequenceEqual("ispe"u8) && content.Length >= 12)
            {
                var width = BinaryPrimitives.ReadInt32BigEndian(content[4..]);
                var height = BinaryPrimitives.ReadInt32BigEndian(content[8..]);
                largest = (long)width * height > (long)largest.Width * largest.Height ? (width, height) : largest;
            }

            isTurned |= kind.SequenceEqual("irot"u8) && content.Length > 0 && content[0] % 2 == 1;
        }

        return isTurned ? (largest.Height, largest.Width) : largest;
    }

    private static ReadOnlySpan<byte> Box(ReadOnlySpan<byte> boxes, ReadOnlySpan<byte> wanted)
    {
        while (TryBox(ref boxes, out var kind, out var content))
        {
            if (kind.SequenceEqual(wanted))
            {
                return content;
            }
        }

        return [];
    }

    /// <summary>Takes the first box off; a box cut short by the end of the bytes gives what is there.</summary>
    private static bool TryBox(scoped ref ReadOnlySpan<byte> boxes, out ReadOnlySpan<byte> kind, out ReadOnlySpan<byte> content)
    {
        kind = content = [];
        if (boxes.Length < 8)
        {
            return false;
        }

        kind = boxes[4..8];
        var size = (long)BinaryPrimitives.ReadUInt32BigEndian(boxes);
        var header = 8;
        if (size == 1 && boxes.Length >= 16)
        {
            size = BinaryPrimitives.ReadInt64BigEndian(boxes[8..]);
            header = 16;
        }

        // Size 0 runs to the end of the file; a size below its own header is broken.
        size = size == 0 ? boxes.Length : Math.Min(size, boxes.Length);
        if (size < header)
        {
            return false;
        }

        content = boxes[header..(int)size];
        boxes = boxes[(int)size..];
        return true;
    }
}
