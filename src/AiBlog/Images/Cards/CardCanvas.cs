using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace AiBlog.Images.Cards;

/// <summary>A picture of few colours, written as PNG with a palette.</summary>
internal sealed class CardCanvas
{
    /// <summary>Few enough that all mixtures of the colours of a card fit into a palette.</summary>
    private const int Levels = 11;

    private readonly int width;
    private readonly int height;
    private readonly int[] pixels;
    private readonly float[] coverage;

    public CardCanvas(int width, int height, int ground)
    {
        (this.width, this.height) = (width, height);
        pixels = new int[width * height];
        pixels.AsSpan().Fill(ground);
        coverage = new float[width];
    }

    /// <summary>Paints a shape.</summary>
    /// <param name="left">Where the mask begins.</param>
    /// <param name="colour">0xRRGGBB.</param>
    public void Fill(CoverageMask mask, int left, int top, int colour)
    {
        for (var y = 0; y < mask.Height; y++)
        {
            mask.Row(y, coverage);
            var row = pixels.AsSpan(((top + y) * width) + left, mask.Width);
            for (var x = 0; x < row.Length; x++)
            {
                var level = (int)((coverage[x] * Levels) + 0.5f);
                if (level > 0)
                {
                    row[x] = level == Levels ? colour : Mix(row[x], colour, level);
                }
            }
        }
    }

    public byte[] ToPng()
    {
        var palette = new Dictionary<int, byte>();
        var rows = new byte[(width + 1) * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                rows[(y * (width + 1)) + 1 + x] = IndexOf(pixels[(y * width) + x], palette);
            }
        }

        var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = (8, 3);
        Chunk(png, "IHDR"u8, header);
        Chunk(png, "PLTE"u8,
            [.. palette.OrderBy(colour => colour.Value).SelectMany(
            colour => (byte[])[(byte)(colour.Key >> 16), (byte)(colour.Key >> 8), (byte)colour.Key])]);
        Chunk(png, "IDAT"u8, Deflate(rows));
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static int Mix(int under, int over, int level)
    {
        var mixed = 0;
        for (var shift = 0; shift <= 16; shift += 8)
        {
            var (a, b) = ((under >> shift) & 255, (over >> shift) & 255);
            mixed |= (a + ((b - a) * level / Levels)) << shift;
        }

        return mixed;
    }

    /// <summary>A colour that no longer fits is as good as the nearest that is there.</summary>
    private static byte IndexOf(int colour, Dictionary<int, byte> palette)
    {
        if (palette.TryGetValue(colour, out var index))
        {
            return index;
        }

        if (palette.Count < 256)
        {
            return palette[colour] = (byte)palette.Count;
        }

        return palette.MinBy(known => Distance(known.Key, colour)).Value;
    }

    private static int Distance(int one, int other) =>
        Math.Abs(((one >> 16) & 255) - ((other >> 16) & 255)) + Math.Abs(((one >> 8) & 255) - ((other >> 8) & 255))
            + Math.Abs((one & 255) - (other & 255));

    private static byte[] Deflate(byte[] rows)
    {
        var output = new MemoryStream();
        using (var deflate = new ZLibStream(output, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(rows);
        }

        return output.ToArray();
    }

    private static void Chunk(MemoryStream png, ReadOnlySpan<byte> kind, byte[] data)
    {
        byte[] chunk = [0, 0, 0, 0, .. kind, .. data, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(chunk, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(chunk.Length - 4), Crc32.HashToUInt32(chunk.AsSpan(4, chunk.Length - 8)));
        png.Write(chunk);
    }
}
