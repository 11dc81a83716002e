using System.Text;

namespace AiBlog.Images.Metadata;

/// <summary>Cleans an AVIF or HEIF image (ISO/IEC 23008-12). The file keeps its length: what is removed becomes free space and zeros, so
/// that no offset in the file has to change.</summary>
internal static class AvifCleaner
{
    private const int LargestBox = 16 * 1024 * 1024;

    /// <summary>The id of the box that contains a C2PA manifest.</summary>
    private static ReadOnlySpan<byte> Provenance =>
        [0xD8, 0xFE, 0xC3, 0xD6, 0x1B, 0x0E, 0x48, 0x3C, 0x92, 0x97, 0x58, 0x28, 0x87, 0x7E, 0xC4, 0x81];

    public static string? Clean(FileWindow file, ImageParts parts)
    {
        var removed = new List<(long Offset, long Length)>();
        var boxes = TopBoxes(file, out var isCut);
        var edits = new Dictionary<long, byte[]>();
        foreach (var (kind, at, header, length) in boxes)
        {
            if (kind is "meta" or "moov" && length > LargestBox)
            {
                return ImageFaultText.Broken;
            }

            if (kind == "meta")
            {
                var meta = new MetaBox(file.Copy(at, (int)length), header);
                if (!meta.Clean(removed))
                {
                    return ImageFaultText.Broken;
                }

                edits[at] = meta.Bytes;
            }
            else if (kind == "moov")
            {
                parts.IsAnimated = true;
                var movie = file.Copy(at, (int)length);
                FreeTexts(movie, header, movie.Length, 0);
                edits[at] = movie;
            }
        }

        Write(file, parts, boxes, edits, removed);
        var hasImage = boxes.Exists(box => box.Kind == "mdat") || edits.Count > 0;
        return !hasImage ? ImageFaultText.Empty : isCut ? ImageFaultText.Truncated : null;
    }

    private static List<(string Kind, long At, int Header, long Length)> TopBoxes(FileWindow file, out bool isCut)
    {
        var boxes = new List<(string, long, int, long)>();
        long at = 0;
        while (file.At(at, 8) is { Length: 8 } start)
        {
            var kind = Encoding.Latin1.GetString(start[4..]);
            var length = Boxes.Number(start, 4);
            var header = length == 1 ? 16 : 8;
            length = length switch
            {
                0 => file.Length - at,
                1 => file.At(at + 8, 8) is { Length: 8 } large ? Boxes.Number(large, 8) : 0,
                _ => length,
            };
            if (length < header || length > file.Length - at)
            {
                boxes.Add((kind, at, header, file.Length - at));
                isCut = true;
                return boxes;
            }

            boxes.Add((kind, at, header, length));
            at += length;
        }

        isCut = at != file.Length;
        return boxes;
    }

    private static void Write(FileWindow file, ImageParts parts, List<(string Kind, long At, int Header, long Length)> boxes,
        Dictionary<long, byte[]> edits, List<(long Offset, long Length)> removed)
    {
        removed.Sort();
        foreach (var (kind, at, header, length) in boxes)
        {
            if (edits.TryGetValue(at, out var bytes))
            {
                KeepOrAdd(file, parts, at, bytes);
            }
            else if (kind is "Exif" or "xml " or "free" or "skip" or "udta"
                || (kind == "uuid" && !file.At(at + header, 16).SequenceEqual(Provenance)))
            {
                parts.Note(at, length);
                Free(file, parts, at, header, length);
            }
            else
            {
                if (kind is "uuid" or "jumb")
                {
                    parts.Note(at, length);
                }

                KeepWithout(parts, at, length, removed);
            }
        }

        foreach (var (offset, length) in removed)
        {
            parts.Note(offset, length);
        }
    }

    private static void KeepOrAdd(FileWindow file, ImageParts parts, long at, byte[] bytes)
    {
        if (file.Copy(at, bytes.Length).AsSpan().SequenceEqual(bytes))
        {
            parts.Keep(at, bytes.Length);
        }
        else
        {
            parts.Add(bytes);
        }
    }

    private static void Free(FileWindow file, ImageParts parts, long at, int header, long length)
    {
        var start = file.Copy(at, header);
        if (!start.AsSpan(4, 4).SequenceEqual("free"u8) || HasContent(file, at + header, length - header))
        {
            "free"u8.CopyTo(start.AsSpan(4));
            parts.Add(start);
            parts.AddZeros(length - header);
            return;
        }

        parts.Keep(at, length);
    }

    private static bool HasContent(FileWindow file, long at, long length)
    {
        for (var end = at + length; at < end;)
        {
            var bytes = file.From(at);
            bytes = bytes[..(int)Math.Min(bytes.Length, end - at)];
            if (bytes.IsEmpty || bytes.ContainsAnyExcept((byte)0))
            {
                return !bytes.IsEmpty;
            }

            at += bytes.Length;
        }

        return false;
    }

    private static void KeepWithout(ImageParts parts, long at, long length, List<(long Offset, long Length)> removed)
    {
        var end = at + length;
        foreach (var (offset, size) in removed.Where(range => range.Offset < end && range.Offset + range.Length > at))
        {
            var from = Math.Max(at, offset);
            var to = Math.Min(end, offset + size);
            parts.Keep(at, from - at);
            parts.AddZeros(to - from);
            at = Math.Max(at, to);
        }

        parts.Keep(at, end - at);
    }

    /// <summary>An image sequence has its texts in boxes of its tracks.</summary>
    private static void FreeTexts(byte[] movie, int start, int end, int depth)
    {
        foreach (var box in Boxes.In(movie, start, end))
        {
            if (box.Kind is "udta" or "meta" or "uuid")
            {
                Boxes.Free(movie, box);
            }
            else if (box.Kind is "trak" or "mdia" && depth < 4)
            {
                FreeTexts(movie, box.Content, box.End, depth + 1);
            }
        }
    }
}
