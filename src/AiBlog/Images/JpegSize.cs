using System.Buffers.Binary;
using AiBlog.Images.Metadata;

namespace AiBlog.Images;

/// <summary>The size of a JPEG (ITU-T T.81, B.2.2), turned as its Exif orientation says (Exif 2.32, 4.6.4).</summary>
internal static class JpegSize
{
    public static (int Width, int Height)? Read(ReadOnlySpan<byte> file)
    {
        var isTurned = false;
        var at = 2;
        while (at + 9 <= file.Length)
        {
            if (file[at] != 0xFF)
            {
                return null;
            }

            var marker = file[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }

            if (IsFrame(marker))
            {
                var height = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]);
                var width = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]);
                return isTurned ? (height, width) : (width, height);
            }

            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (length < 2)
            {
                return null;
            }

            if (marker == 0xE1)
            {
                isTurned |= IsTurned(file[(at + 4)..Math.Min(file.Length, at + 2 + length)]);
            }

            at += 2 + length;
        }

        return null;
    }

    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    private static bool IsTurned(ReadOnlySpan<byte> segment) =>
        segment.StartsWith("Exif\0\0"u8) && ExifOrientation.Of(segment[6..]) >= 5;
}
