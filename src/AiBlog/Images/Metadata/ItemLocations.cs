namespace AiBlog.Images.Metadata;

/// <summary>Where the data of an item is (ISO/IEC 14496-12, 8.11.3).</summary>
/// <param name="Method">0: offsets in the file; 1: offsets in the idat box.</param>
/// <param name="Start">Of its entry in the box.</param>
internal sealed record ItemLocation(long Id, int Method, List<(long Offset, long Length)> Extents, int Start, int End);

/// <summary>Reads the iloc box.</summary>
internal static class ItemLocations
{
    /// <returns>The entries and where their count is, with its size; null when the box is damaged.</returns>
    public static (List<ItemLocation> Items, int CountAt, int CountSize)? Read(byte[] bytes, Box box)
    {
        try
        {
            return ReadEntries(bytes.AsSpan(0, box.End), box);
        }
        catch (Exception fault) when (fault is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    private static (List<ItemLocation> Items, int CountAt, int CountSize) ReadEntries(ReadOnlySpan<byte> bytes, Box box)
    {
        var at = box.Content;
        var version = bytes[at];
        var (offsetSize, lengthSize) = (bytes[at + 4] >> 4, bytes[at + 4] & 15);
        var (baseSize, indexSize) = (bytes[at + 5] >> 4, version is 1 or 2 ? bytes[at + 5] & 15 : 0);
        var (idSize, countAt) = (version < 2 ? 2 : 4, at + 6);
        var count = Boxes.Number(bytes[countAt..], idSize);
        at = countAt + idSize;
        var items = new List<ItemLocation>();
        for (; count > 0; count--)
        {
            var start = at;
            var id = Boxes.Number(bytes[at..], idSize);
            at += idSize;
            var method = version is 1 or 2 ? (int)Boxes.Number(bytes[at..], 2) & 15 : 0;
            at += (version is 1 or 2 ? 2 : 0) + 2;
            var first = Boxes.Number(bytes[at..], baseSize);
            at += baseSize;
            var extents = new List<(long, long)>();
            var extentCount = Boxes.Number(bytes[at..], 2);
            at += 2;
            for (; extentCount > 0; extentCount--)
            {
                at += indexSize;
                var offset = first + Boxes.Number(bytes[at..], offsetSize);
                at += offsetSize;
                extents.Add((offset, Boxes.Number(bytes[at..], lengthSize)));
                at += lengthSize;
                _ = bytes[at - 1];
            }

            items.Add(new ItemLocation(id, method, extents, start, at));
        }

        return (items, countAt, idSize);
    }
}
