using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace AiBlog.Images.Metadata;

/// <summary>Cleans a PNG (PNG specification, third edition): only chunks stay that decide how the image looks, and C2PA's. What follows the
/// last chunk goes: programs that cropped an image have left the rest of it there.</summary>
internal static class PngCleaner
{
    private const int LongestText = 1024 * 1024;

    /// <summary>Deflate writes at most this many bytes for one: 258 bytes for two bits (RFC 1951).</summary>
    private const int MostInflated = 1032;

    public static string? Clean(FileWindow file, ImageParts parts)
    {
        long at = 8;
        var (data, orientation) = (0L, 1);
        parts.Keep(0, 8);
        while (true)
        {
            if (file.At(at, 8) is not { Length: 8 } header)
            {
                return data > 0 ? ImageFaultText.Truncated : ImageFaultText.Empty;
            }

            var length = BinaryPrimitives.ReadUInt32BigEndian(header);
            var kind = Encoding.ASCII.GetString(header[4..]);
            var whole = 12 + (long)length;
            if (!kind.All(char.IsAsciiLetter) || length > int.MaxValue)
            {
                return ImageFaultText.Broken;
            }

            if (kind == "eXIf")
            {
                orientation = ExifOrientation.Of(file.At(at + 8, (int)Math.Min(length, 32 * 1024)));
                parts.Drop(at, whole);
                if (orientation > 1)
                {
                    parts.Add(Chunk("eXIf"u8, ExifOrientation.Alone(orientation)));
                }
            }
            else if (IsKept(kind))
            {
                data += kind == "IDAT" ? length : 0;
                parts.IsAnimated |= kind == "acTL";
                parts.Keep(at, Math.Min(whole, file.Length - at));
                if (kind == "caBX")
                {
                    parts.Note(at, whole);
                }
            }
            else
            {
                parts.Drop(at, whole);
                Inflate(file, parts, at + 8, length);
            }

            at += whole;
            if (at > file.Length)
            {
                return data > 0 ? ImageFaultText.Truncated : ImageFaultText.Empty;
            }

            if (kind == "IEND")
            {
                parts.Drop(at, file.Length - at);
                return data == 0 ? ImageFaultText.Empty : data * MostInflated < SizeOf(file.At(16, 10)) ? ImageFaultText.Truncated : null;
            }
        }
    }

    private static bool IsKept(string kind) => kind
        is "IHDR" or "PLTE" or "IDAT" or "IEND" or "tRNS" or "cHRM" or "gAMA" or "iCCP" or "sBIT" or "sRGB" or "cICP" or "mDCV" or "mDCv"
            or "cLLI" or "cLLi"
        or "bKGD" or "hIST" or "pHYs" or "sPLT" or "acTL" or "fcTL" or "fdAT" or "caBX";

    /// <summary>The least bytes of the pixels, from the beginning of the header: width, height, bits per sample, and colour type.</summary>
    private static double SizeOf(ReadOnlySpan<byte> header)
    {
        var samples = header[9] switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        return (double)BinaryPrimitives.ReadUInt32BigEndian(header) * BinaryPrimitives.ReadUInt32BigEndian(header[4..])
            * header[8] * samples / 8;
    }

    private static byte[] Chunk(ReadOnlySpan<byte> kind, byte[] data)
    {
        byte[] chunk = [0, 0, 0, (byte)data.Length, .. kind, .. data, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc32.HashToUInt32(chunk.AsSpan(4, chunk.Length - 8)));
        return chunk;
    }

    /// <summary>XMP may be in a compressed iTXt chunk: keyword, 0, 1 for compressed, 0 for zlib, language, 0, translated keyword, 0,
    /// data.</summary>
    private static void Inflate(FileWindow file, ImageParts parts, long at, uint length)
    {
        if (!file.At(at, 17).SequenceEqual("XML:com.adobe.xmp"u8) || file.At(at + 18, 1) is not [1] || length > LongestText)
        {
            return;
        }

        var data = file.Copy(at, (int)length).AsSpan(20);
        for (var skipped = 0; skipped < 2; skipped++)
        {
            var end = data.IndexOf((byte)0);
            data = end < 0 ? [] : data[(end + 1)..];
        }

        try
        {
            using var text = new ZLibStream(new MemoryStream(data.ToArray()), CompressionMode.Decompress);
            var bytes = new byte[LongestText];
            parts.Texts.Add(bytes[..text.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)]);
        }
        catch (InvalidDataException)
        {
            // The text cannot be read; it is removed all the same.
        }
    }
}
