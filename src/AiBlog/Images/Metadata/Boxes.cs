using System.Buffers.Binary;
using System.Text;

namespace AiBlog.Images.Metadata;

/// <summary>A box of an ISO base media file (ISO/IEC 14496-12, 4.2), by offsets in the bytes it is part of.</summary>
/// <param name="Start">Of the header.</param>
/// <param name="Content">Behind the header.</param>
internal readonly record struct Box(string Kind, int Start, int Content, int End);

/// <summary>Reads and writes boxes in memory.</summary>
internal static class Boxes
{
    /// <summary>The boxes in a range, until the first that does not fit.</summary>
    public static List<Box> In(ReadOnlySpan<byte> bytes, int start, int end)
    {
        var boxes = new List<Box>();
        while (start + 8 <= end)
        {
            long size = BinaryPrimitives.ReadUInt32BigEndian(bytes[start..]);
            var header = 8;
            if (size == 1 && start + 16 <= end)
            {
                size = BinaryPrimitives.ReadInt64BigEndian(bytes[(start + 8)..]);
                header = 16;
            }

            size = size == 0 ? end - start : size;
            if (size < header || size > end - start)
            {
                break;
            }

            boxes.Add(new Box(Encoding.Latin1.GetString(bytes.Slice(start + 4, 4)), start, start + header, start + (int)size));
            start += (int)size;
        }

        return boxes;
    }

    /// <summary>Replaces a box by free space of the same size.</summary>
    public static void Free(Span<byte> bytes, Box box)
    {
        "free"u8.CopyTo(bytes[(box.Start + 4)..]);
        bytes[box.Content..box.End].Clear();
    }

    public static byte[] Make(ReadOnlySpan<byte> kind, params ReadOnlySpan<byte> content)
    {
        byte[] box = [0, 0, 0, 0, .. kind, .. content];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        return box;
    }

    /// <summary>An unsigned number of 0, 1, 2, 4, or 8 bytes.</summary>
    public static long Number(ReadOnlySpan<byte> bytes, int size)
    {
        long number = 0;
        for (var i = 0; i < size; i++)
        {
            number = (number << 8) | bytes[i];
        }

        return number;
    }
}
