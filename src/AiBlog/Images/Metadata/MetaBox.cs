using System.Buffers.Binary;

namespace AiBlog.Images.Metadata;

/// <summary>The meta box of an image file (ISO/IEC 14496-12, 8.11): removes the items that are metadata.</summary>
internal sealed class MetaBox(byte[] bytes, int header)
{
    private byte[] bytes = bytes;
    private HashSet<long> metadata = [];

    /// <summary>As long as it was.</summary>
    public byte[] Bytes => bytes;

    /// <summary>Removes the items, and adds where in the file their data is. False when the box is damaged.</summary>
    public bool Clean(List<(long Offset, long Length)> removed)
    {
        // A meta box is a full box: version and flags precede its boxes.
        var boxes = Boxes.In(bytes, header + 4, bytes.Length);
        if (boxes.Find(box => box.Kind == "iinf") is not { Kind: not null } items
            || boxes.Find(box => box.Kind == "iloc") is not { Kind: not null } iloc)
        {
            // A sequence may have its images in the movie box alone.
            return true;
        }

        if (ItemLocations.Read(bytes, iloc) is not var (locations, countAt, countSize) || MetadataItems(items) is not { } found)
        {
            return false;
        }

        metadata = found;
        FreeDescriptions(boxes);
        if (metadata.Count == 0)
        {
            return true;
        }

        Blank(boxes, locations, removed);
        var output = new List<byte>(bytes.Length);
        output.AddRange(bytes.AsSpan(0, header + 4));
        foreach (var box in boxes)
        {
            output.AddRange(box.Kind switch
            {
                "iinf" => Items(box),
                "iloc" => Locations(box, locations, countAt, countSize),
                "iref" => References(box),
                "iprp" => Properties(box),
                _ => bytes.AsSpan(box.Start, box.End - box.Start).ToArray(),
            });
        }

        if (bytes.Length - output.Count is < 8 and not 0)
        {
            return false;
        }

        output.AddRange(Boxes.Make("free"u8, new byte[Math.Max(0, bytes.Length - output.Count - 8)]));
        bytes = [.. output];
        return true;
    }

    /// <summary>Exif, XMP and other documents. Everything else is part of the image, or provenance.</summary>
    private HashSet<long>? MetadataItems(Box items)
    {
        var ids = new HashSet<long>();
        foreach (var entry in Boxes.In(bytes, EntriesOf(items), items.End))
        {
            var version = entry.Content < entry.End ? bytes[entry.Content] : 0;
            var idSize = version < 3 ? 2 : 4;
            var typeAt = entry.Content + 4 + idSize + 2;
            if (entry.Kind != "infe" || version < 2 || typeAt + 4 > entry.End)
            {
                return null;
            }

            var type = bytes.AsSpan(typeAt, 4);
            var rest = bytes.AsSpan(typeAt + 4, entry.End - typeAt - 4);
            var isDocument = (type.SequenceEqual("mime"u8) || type.SequenceEqual("uri "u8)) && rest.IndexOf("c2pa"u8) < 0;
            if (type.SequenceEqual("Exif"u8) || isDocument)
            {
                ids.Add(Boxes.Number(bytes.AsSpan(entry.Content + 4), idSize));
            }
        }

        return ids;
    }

    private int EntriesOf(Box items) => items.Content + 4 + (bytes[items.Content] == 0 ? 2 : 4);

    /// <summary>A property that describes the image in words (ISO/IEC 23008-12, 6.5.20) keeps its index.</summary>
    private void FreeDescriptions(List<Box> boxes)
    {
        foreach (var properties in boxes.Where(box => box.Kind == "iprp").SelectMany(box => Boxes.In(bytes, box.Content, box.End))
            .Where(box => box.Kind == "ipco"))
        {
            foreach (var text in Boxes.In(bytes, properties.Content, properties.End).Where(box => box.Kind == "udes"))
            {
                Boxes.Free(bytes, text);
            }
        }
    }

    /// <summary>Data that an image shares with metadata stays.</summary>
    private void Blank(List<Box> boxes, List<ItemLocation> locations, List<(long Offset, long Length)> removed)
    {
        var kept = locations.Where(item => !metadata.Contains(item.Id))
            .SelectMany(item => item.Extents.Select(extent => (item.Method, extent.Offset, extent.Length))).ToList();
        var data = boxes.Find(box => box.Kind == "idat");
        foreach (var item in locations.Where(item => metadata.Contains(item.Id)))
        {
            foreach (var (offset, length) in item.Extents.Where(extent => extent.Offset >= 0 && extent.Length > 0
                && !kept.Exists(other =>
                other.Method == item.Method && other.Offset < extent.Offset + extent.Length
                && other.Offset + Math.Max(1, other.Length) > extent.Offset)))
            {
                if (item.Method == 0)
                {
                    removed.Add((offset, length));
                }
                else if (item.Method == 1 && data.Kind is not null && data.Content + offset + length <= data.End)
                {
                    bytes.AsSpan(data.Content + (int)offset, (int)length).Clear();
                }
            }
        }
    }

    private byte[] Items(Box box)
    {
        var entries = EntriesOf(box);
        var kept = Boxes.In(bytes, entries, box.End).Where(entry =>
            !metadata.Contains(Boxes.Number(bytes.AsSpan(entry.Content + 4), bytes[entry.Content] < 3 ? 2 : 4))).ToList();
        byte[] content = [.. bytes.AsSpan(box.Content, entries - box.Content), .. kept.SelectMany(entry => bytes[entry.Start..entry.End])];
        WriteCount(content.AsSpan(4, entries - box.Content - 4), kept.Count);
        return Boxes.Make("iinf"u8, content);
    }

    private byte[] Locations(Box box, List<ItemLocation> locations, int countAt, int countSize)
    {
        var kept = locations.Where(item => !metadata.Contains(item.Id)).ToList();
        var head = countAt + countSize - box.Content;
        byte[] content = [.. bytes.AsSpan(box.Content, head), .. kept.SelectMany(item => bytes[item.Start..item.End])];
        WriteCount(content.AsSpan(head - countSize, countSize), kept.Count);
        return Boxes.Make("iloc"u8, content);
    }

    /// <summary>References from metadata to the image go with it.</summary>
    private byte[] References(Box box)
    {
        var idSize = bytes[box.Content] == 0 ? 2 : 4;
        var kept = Boxes.In(bytes, box.Content + 4, box.End)
            .Where(reference => !metadata.Contains(Boxes.Number(bytes.AsSpan(reference.Content), idSize)));
        return Boxes.Make(
            "iref"u8, [.. bytes.AsSpan(box.Content, 4), .. kept.SelectMany(reference => bytes[reference.Start..reference.End])]);
    }

    private byte[] Properties(Box box) => Boxes.Make(
        "iprp"u8,
        [.. Boxes.In(bytes, box.Content, box.End).SelectMany(
        part => part.Kind == "ipma" ? Associations(part) : bytes[part.Start..part.End])]);

    /// <summary>Which properties an item has (ISO/IEC 23008-12, 9.3).</summary>
    private byte[] Associations(Box box)
    {
        var (idSize, size) = (bytes[box.Content] == 0 ? 2 : 4, (bytes[box.Content + 3] & 1) + 1);
        var count = Boxes.Number(bytes.AsSpan(box.Content + 4), 4);
        var kept = new List<byte>();
        var keptCount = 0;
        for (var at = box.Content + 8; count > 0 && at + idSize < box.End; count--)
        {
            var end = Math.Min(box.End, at + idSize + 1 + (bytes[at + idSize] * size));
            if (!metadata.Contains(Boxes.Number(bytes.AsSpan(at), idSize)))
            {
                keptCount++;
                kept.AddRange(bytes.AsSpan(at, end - at));
            }

            at = end;
        }

        byte[] content = [.. bytes.AsSpan(box.Content, 8), .. kept];
        WriteCount(content.AsSpan(4, 4), keptCount);
        return Boxes.Make("ipma"u8, content);
    }

    private static void WriteCount(Span<byte> to, int count)
    {
        if (to.Length == 2)
        {
            BinaryPrimitives.WriteUInt16BigEndian(to, (ushort)count);
        }
        else
        {
            BinaryPrimitives.WriteInt32BigEndian(to, count);
        }
    }
}
