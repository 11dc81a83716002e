using System.Buffers.Binary;

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

    private static bool IsTurned(ReadOnlySpan<byte> segment)
    {
        if (segment.Length < 14 || !segment.StartsWith("Exif\0\0"u8))
        {
            return false;
        }

        var tiff = segment[6..];
        var isLittle = tiff[0] == 'I';
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return false;
        }

        var count = Number(tiff[(int)directory..], isLittle);
        for (var at = (int)directory + 2; count > 0 && at + 12 <= tiff.Length; at += 12, count--)
        {
            if (Number(tiff[at..], isLittle) == 0x0112)
            {
                return Number(tiff[(at + 8)..], isLittle) is >= 5 and <= 8;
            }
        }

        return false;
    }

    private static int Number(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
