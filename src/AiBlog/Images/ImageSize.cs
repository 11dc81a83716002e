using System.Buffers.Binary;

namespace AiBlog.Images;

/// <summary>Reads the width and height of a picture, as it is shown, from the beginning of its file.</summary>
internal static class ImageSize
{
    // Cameras put a preview and a colour profile before the size; four megabytes hold the largest that the formats allow in practice.
    private const int FirstBytes = 64 * 1024;
    private const int MostBytes = 4 * 1024 * 1024;

    /// <summary>PNG, JPEG, GIF, WebP, AVIF, SVG, BMP, ICO, told by content; null when it is none of them or broken.</summary>
    public static (int Width, int Height)? Read(ReadOnlySpan<byte> file) => IsPositive(ReadAny(file));

    /// <summary>Reads as little of the file as is enough.</summary>
    public static (int Width, int Height)? Read(Stream file)
    {
        var bytes = new byte[FirstBytes];
        var length = file.ReadAtLeast(bytes, FirstBytes, throwOnEndOfStream: false);
        if (Read(bytes.AsSpan(0, length)) is { } size)
        {
            return size;
        }

        if (length < FirstBytes)
        {
            return null;
        }

        Array.Resize(ref bytes, MostBytes);
        length += file.ReadAtLeast(bytes.AsSpan(FirstBytes), MostBytes - FirstBytes, throwOnEndOfStream: false);
        return Read(bytes.AsSpan(0, length));
    }

    private static (int Width, int Height)? IsPositive((int Width, int Height)? size) =>
        size is { Width: > 0, Height: > 0 } ? size : null;

    private static (int Width, int Height)? ReadAny(ReadOnlySpan<byte> file)
    {
        if (file.Length < 10)
        {
            return null;
        }

        return file[0] switch
        {
            0x89 when file[1..].StartsWith("PNG"u8) => ReadPng(file),
            0xFF when file[1] == 0xD8 => JpegSize.Read(file),
            (byte)'G' when file.StartsWith("GIF8"u8) => (Little16(file, 6), Little16(file, 8)),
            (byte)'R' when file.StartsWith("RIFF"u8) => WebpSize.Read(file),
            (byte)'B' when file[1] == 'M' => ReadBmp(file),
            0 when file.StartsWith("\0\0\u0001\0"u8) => ReadIco(file),
            0 when file[4..].StartsWith("ftyp"u8) => AvifSize.Read(file),
            _ => SvgSize.Read(file),
        };
    }

    private static (int Width, int Height)? ReadPng(ReadOnlySpan<byte> file) =>
        file.Length < 24 ? null : (BinaryPrimitives.ReadInt32BigEndian(file[16..]), BinaryPrimitives.ReadInt32BigEndian(file[20..]));

    private static (int Width, int Height)? ReadBmp(ReadOnlySpan<byte> file)
    {
        if (file.Length < 26)
        {
            return null;
        }

        // A header of 12 bytes is OS/2's; a negative height means that the rows run downwards.
        return file[14] == 12
            ? (Little16(file, 18), Little16(file, 20))
            : (BinaryPrimitives.ReadInt32LittleEndian(file[18..]), Absolute(BinaryPrimitives.ReadInt32LittleEndian(file[22..])));
    }

    private static int Absolute(int height) => height == int.MinValue ? 0 : Math.Abs(height);

    /// <summary>The largest of its pictures; 0 stands for 256.</summary>
    private static (int Width, int Height)? ReadIco(ReadOnlySpan<byte> file)
    {
        (int Width, int Height) largest = default;
        var count = Little16(file, 4);
        for (var at = 6; count > 0 && at + 16 <= file.Length; at += 16, count--)
        {
            var width = file[at] == 0 ? 256 : file[at];
            var height = file[at + 1] == 0 ? 256 : file[at + 1];
            largest = width > largest.Width ? (width, height) : largest;
        }

        return largest;
    }

    private static int Little16(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt16LittleEndian(file[at..]);
}
