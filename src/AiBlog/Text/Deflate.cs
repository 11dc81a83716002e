using SharpCompress.Compressors;
using SharpCompress.Compressors.Deflate;

namespace AiBlog.Text;

/// <summary>Compresses as RFC 1951 has it, for what browsers unpack themselves with <c>DecompressionStream</c>.</summary>
/// <remarks>The system's own compressor may write other bytes with another version of the runtime or another machine; this one is managed
/// code.</remarks>
internal static class Deflate
{
    public static byte[] Compress(ReadOnlySpan<byte> input)
    {
        var output = new MemoryStream((input.Length / 2) + 64);
        using (var deflate = new DeflateStream(output, CompressionMode.Compress, CompressionLevel.BestCompression))
        {
            deflate.Write(input);
        }

        return output.ToArray();
    }
}
