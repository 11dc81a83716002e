namespace AiBlog.Images.Metadata;

/// <summary>Cleans a JPEG (ITU-T T.81, Annex B): of the application segments only those stay that decide how the image looks, and
/// provenance. What follows the end of the image goes: previews, depth maps, and motion photos have metadata of their own.</summary>
internal static class JpegCleaner
{
    /// <returns>What is wrong with the file, or null.</returns>
    public static string? Clean(FileWindow file, ImageParts parts)
    {
        long at = 2;
        var (hasFrame, hasExif) = (false, false);
        parts.Keep(0, 2);
        while (true)
        {
            if (file.At(at, 2) is not { Length: 2 } start)
            {
                return hasFrame ? ImageFaultText.Truncated : ImageFaultText.Empty;
            }

            if (start[0] != 0xFF)
            {
                return ImageFaultText.Broken;
            }

            var marker = start[1];
            if (marker is 0xFF or 0x01 or (>= 0xD0 and <= 0xD8))
            {
                // Fill bytes and markers without a length.
                parts.Keep(at, marker == 0xFF ? 1 : 2);
                at += marker == 0xFF ? 1 : 2;
                continue;
            }

            if (marker == 0xD9)
            {
                parts.Keep(at, 2);
                parts.Drop(at + 2, file.Length - at - 2);
                return hasFrame ? null : ImageFaultText.Empty;
            }

            if (file.Big16(at + 2) is not { } length || at + 2 + length > file.Length)
            {
                return hasFrame ? ImageFaultText.Truncated : ImageFaultText.Empty;
            }

            if (length < 2)
            {
                return ImageFaultText.Broken;
            }

            Segment(file, parts, marker, at, length, ref hasExif);
            hasFrame |= marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);
            at += 2 + length;
            if (marker == 0xDA)
            {
                var end = EndOfScan(file, at);
                parts.Keep(at, end - at);
                at = end;
            }
        }
    }

    /// <param name="hasExif">Large Exif data is in several segments, of which only the first has the header.</param>
    private static void Segment(FileWindow file, ImageParts parts, int marker, long at, int length, ref bool hasExif)
    {
        var name = file.At(at + 4, 12);
        switch (marker)
        {
            case 0xE0 when name.StartsWith("JFIF\0"u8) && length >= 16:
                KeepWithoutThumbnail(file, parts, at, length);
                break;
            case 0xE1 when name.StartsWith("Exif\0\0"u8):
                parts.Drop(at, 2 + length);
                if (!hasExif && ExifOrientation.Of(file.At(at + 10, length - 8)) is > 1 and var orientation)
                {
                    parts.Add([0xFF, 0xE1, 0, 34, .. "Exif\0\0"u8, .. ExifOrientation.Alone(orientation)]);
                }

                hasExif = true;
                break;
            case 0xE2 when name.StartsWith("ICC_PROFILE\0"u8):
            case 0xEE when name.StartsWith("Adobe"u8):
                parts.Keep(at, 2 + length);
                break;
            case 0xEB when name.StartsWith("JP"u8):
                // JUMBF (ISO/IEC 19566-5), in which C2PA stores provenance.
                parts.Keep(at, 2 + length);
                parts.Note(at, 2 + length);
                break;
            case (>= 0xE0 and <= 0xEF) or 0xFE:
                parts.Drop(at, 2 + length);
                break;
            default:
                parts.Keep(at, 2 + length);
                break;
        }
    }

    private static void KeepWithoutThumbnail(FileWindow file, ImageParts parts, long at, int length)
    {
        if (length == 16)
        {
            parts.Keep(at, 18);
            return;
        }

        parts.Add([0xFF, 0xE0, 0, 16, .. file.At(at + 4, 12), 0, 0]);
        parts.Drop(at + 18, length - 16);
    }

    /// <summary>The marker that ends a scan: no stuffed zero, no restart, no fill.</summary>
    private static long EndOfScan(FileWindow file, long at)
    {
        while (file.From(at) is { Length: > 0 } bytes)
        {
            var marker = bytes.IndexOf((byte)0xFF);
            if (marker < 0)
            {
                at += bytes.Length;
                continue;
            }

            at += marker;
            if (file.At(at, 2) is not { Length: 2 } found)
            {
                return file.Length;
            }

            if (found[1] is not (0 or 0xFF or (>= 0xD0 and <= 0xD7)))
            {
                return at;
            }

            at += found[1] == 0xFF ? 1 : 2;
        }

        return file.Length;
    }
}
