using System.Buffers.Binary;

namespace AiBlog.Images;

/// <summary>The size of a WebP picture (RFC 9649): lossy, lossless or extended.</summary>
internal static class WebpSize
{
    public static (int Width, int Height)? Read(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30 || !file[8..].StartsWith("WEBP"u8))
        {
            return null;
        }

        var kind = file[12..16];
        if (kind.SequenceEqual("VP8X"u8))
        {
            return (Little24(file[24..]) + 1, Little24(file[27..]) + 1);
        }

        if (kind.SequenceEqual("VP8L"u8) && file[20] == 0x2F)
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(file[21..]);
            return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
        }

        var isLossy = kind.SequenceEqual("VP8 "u8) && file[23] == 0x9D && file[24] == 0x01 && file[25] == 0x2A;
        return isLossy
            ? (BinaryPrimitives.ReadUInt16LittleEndian(file[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(file[28..]) & 0x3FFF)
            : null;
    }

    private static int Little24(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
