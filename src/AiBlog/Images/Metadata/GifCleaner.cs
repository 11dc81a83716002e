namespace AiBlog.Images.Metadata;

/// <summary>Cleans a GIF (GIF89a): comments and the extensions of programs go, except those that decide how the image looks, and
/// C2PA's.</summary>
internal static class GifCleaner
{
    public static string? Clean(FileWindow file, ImageParts parts)
    {
        if (file.At(10, 1) is not [var flags])
        {
            return ImageFaultText.Empty;
        }

        long at = 13 + TableLength(flags);
        var frames = 0;
        parts.Keep(0, Math.Min(at, file.Length));
        while (true)
        {
            if (file.At(at, 2) is not { Length: > 0 } block)
            {
                return frames > 0 ? ImageFaultText.Truncated : ImageFaultText.Empty;
            }

            long end;
            switch (block[0])
            {
                case 0x3B:
                    parts.Keep(at, 1);
                    parts.Drop(at + 1, file.Length - at - 1);
                    return frames > 0 ? null : ImageFaultText.Empty;
                case 0x2C when file.At(at + 9, 1) is [var local]:
                    frames++;
                    parts.IsAnimated = frames > 1;
                    end = EndOfBlocks(file, at + 11 + TableLength(local));
                    parts.Keep(at, end - at);
                    break;
                case 0x21 when block.Length == 2:
                    var label = block[1];
                    end = EndOfBlocks(file, at + 2);
                    Extension(file, parts, label, at, end - at);
                    break;
                default:
                    return ImageFaultText.Broken;
            }

            at = end;
        }
    }

    private static void Extension(FileWindow file, ImageParts parts, int label, long at, long length)
    {
        var name = file.At(at + 3, 11);
        var isProvenance = label == 0xFF && name.SequenceEqual("C2PA_GIF\u0001\0\0"u8);
        if (label is 0xF9 or 0x01 || isProvenance
            || (label == 0xFF
            && (name.SequenceEqual("NETSCAPE2.0"u8) || name.SequenceEqual("ANIMEXTS1.0"u8) || name.SequenceEqual("ICCRGBG1012"u8))))
        {
            parts.Keep(at, length);
        }
        else
        {
            parts.Drop(at, length);
        }

        if (isProvenance)
        {
            parts.Note(at, length);
        }
    }

    private static int TableLength(int flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);

    /// <summary>Behind the empty block that ends a row of blocks.</summary>
    private static long EndOfBlocks(FileWindow file, long at)
    {
        while (file.At(at, 1) is [var size])
        {
            at += 1 + size;
            if (size == 0)
            {
                return at;
            }
        }

        return file.Length;
    }
}
