using System.Buffers.Binary;
using System.Text;

namespace AiBlog.Images.Metadata;

/// <summary>Cleans a WebP (RFC 9649): only chunks stay that decide how the image looks, and C2PA's.</summary>
internal static class WebpCleaner
{
    private const int Exif = 0x08;
    private const int Xmp = 0x04;

    public static string? Clean(FileWindow file, ImageParts parts)
    {
        if (file.Little32(4) is not { } size || !file.At(8, 4).SequenceEqual("WEBP"u8))
        {
            return ImageFaultText.Broken;
        }

        // A size of an odd length may or may not count its padding.
        var end = Math.Min(file.Length, 8 + (long)size + (size & 1));
        var chunks = new List<(long At, long Length, bool IsKept)>();
        var (hasImage, orientation) = (false, 1);
        long? extended = null;
        long at = 12;
        for (; at + 8 <= end; at += Padded(file.Little32(at + 4) ?? 0) + 8)
        {
            var kind = Encoding.ASCII.GetString(file.At(at, 4));
            var length = Math.Min(Padded(file.Little32(at + 4) ?? 0) + 8, file.Length - at);
            var isKept = kind is "VP8 " or "VP8L" or "VP8X" or "ALPH" or "ANIM" or "ANMF" or "ICCP" or "C2PA";
            parts.IsAnimated |= kind is "ANIM" or "ANMF";
            hasImage |= kind is "VP8 " or "VP8L" or "ANMF";
            extended = kind == "VP8X" ? at : extended;
            orientation = kind == "EXIF" ? OrientationOf(file, at + 8, length - 8) : orientation;
            chunks.Add((at, length, isKept));
            if (!isKept || kind == "C2PA")
            {
                parts.Note(at, length);
            }
        }

        Write(file, parts, chunks, extended, orientation);
        var isCut = 8 + (long)size > file.Length || at > file.Length + 1;
        return !hasImage ? ImageFaultText.Empty : isCut ? ImageFaultText.Truncated : null;
    }

    private static long Padded(uint size) => size + (size & 1);

    private static void Write(FileWindow file, ImageParts parts, List<(long At, long Length, bool IsKept)> chunks, long? extended,
        int orientation)
    {
        if (chunks.TrueForAll(chunk => chunk.IsKept) && chunks.Sum(chunk => chunk.Length) + 12 == file.Length)
        {
            parts.Keep(0, file.Length);
            return;
        }

        byte[] exif = orientation > 1 && extended is not null ? [.. "EXIF"u8, 26, 0, 0, 0, .. ExifOrientation.Alone(orientation)] : [];
        var head = new byte[12];
        "RIFF"u8.CopyTo(head);
        BinaryPrimitives.WriteUInt32LittleEndian(
            head.AsSpan(4), (uint)(4 + chunks.Where(chunk => chunk.IsKept).Sum(chunk => chunk.Length) + exif.Length));
        "WEBP"u8.CopyTo(head.AsSpan(8));
        parts.Add(head);
        foreach (var (at, length, _) in chunks.Where(chunk => chunk.IsKept))
        {
            if (at == extended && length >= 9)
            {
                var flags = file.Copy(at, (int)Math.Min(length, 64));
                flags[8] = (byte)((flags[8] & ~(Exif | Xmp)) | (exif.Length > 0 ? Exif : 0));
                parts.Add(flags);
                parts.Keep(at + flags.Length, length - flags.Length);
            }
            else
            {
                parts.Keep(at, length);
            }
        }

        if (exif.Length > 0)
        {
            parts.Add(exif);
        }
    }

    /// <summary>Some programs write the name that Exif has in a JPEG.</summary>
    private static int OrientationOf(FileWindow file, long at, long length)
    {
        var tiff = file.At(at, (int)Math.Min(length, 32 * 1024));
        return ExifOrientation.Of(tiff.StartsWith("Exif\0\0"u8) ? tiff[6..] : tiff);
    }
}
