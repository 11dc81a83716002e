using System.Buffers.Binary;

namespace AiBlog.Images.Metadata;

/// <summary>The orientation in Exif data (Exif 2.32, 4.6.4), which decides how an image is shown.</summary>
internal static class ExifOrientation
{
    private const int Tag = 0x0112;

    /// <summary>Exif data, from its TIFF header on, that contains the orientation and nothing else.</summary>
    public static byte[] Alone(int orientation) =>
        [(byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 1, 0, Tag & 0xFF, Tag >> 8, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0];

    /// <summary>1 to 8; 1 when the data does not say.</summary>
    /// <param name="tiff">From the TIFF header on.</param>
    public static int Of(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 8)
        {
            return 1;
        }

        var isLittle = tiff[0] == 'I';
        var directory = isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (directory > tiff.Length - 2)
        {
            return 1;
        }

        var count = Number(tiff[(int)directory..], isLittle);
        for (var at = (int)directory + 2; count > 0 && at + 12 <= tiff.Length; at += 12, count--)
        {
            if (Number(tiff[at..], isLittle) == Tag)
            {
                return Number(tiff[(at + 8)..], isLittle) is >= 1 and <= 8 and var orientation ? orientation : 1;
            }
        }

        return 1;
    }

    private static int Number(ReadOnlySpan<byte> bytes, bool isLittle) =>
        isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
}
