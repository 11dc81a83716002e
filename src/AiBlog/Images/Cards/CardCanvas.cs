using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace AiBlog.Images.Cards;

/// <summary>An image of few colours, written as PNG with a palette.</summary>
internal sealed class CardCanvas : IDisposable
{
    /// <summary>Few enough that all mixtures of the colours of a card fit into a palette.</summary>
    private const int Levels = 11;

    private readonly int width;
    private readonly int height;
    private readonly int[] pixels;

    public CardCanvas(int width, int height, int ground)
    {
        (this.width, this.height) = (width, height);
        pixels = ArrayPool<int>.Shared.Rent(width * height);
        pixels.AsSpan(0, width * height).Fill(ground);
    }

    public void Dispose() => ArrayPool<int>.Shared.Return(pixels);

    /// <summary>Paints a shape.</summary>
    /// <param name="left">Where the mask begins.</param>
    /// <param name="colour">0xRRGGBB.</param>
    public void Fill(CoverageMask mask, int left, int top, int colour)
    {
        for (var y = mask.Top; y < mask.Bottom; y++)
        {
            var row = pixels.AsSpan(((top + y) * width) + left, mask.Width);
            var edges = mask.Row(y);
            float sum = 0;
            for (var x = 0; x < row.Length;)
            {
                // Between two edges, the coverage is constant.
                sum += edges[x];
                var run = edges[(x + 1)..].IndexOfAnyExcept(0f);
                var end = run < 0 ? row.Length : x + 1 + run;
                Fill(row[x..end], (int)((mask.CoverageOf(sum) * Levels) + 0.5f), colour);
                x = end;
            }
        }
    }

    private static void Fill(Span<int> run, int level, int colour)
    {
        if (level == Levels)
        {
            run.Fill(colour);
        }
        else if (level > 0)
        {
            foreach (ref var pixel in run)
            {
                pixel = Mix(pixel, colour, level);
            }
        }
    }

    public byte[] ToPng()
    {
        var palette = new Dictionary<int, byte>();
        var size = (width + 1) * height;
        var rows = ArrayPool<byte>.Shared.Rent(size);
        for (var y = 0; y < height; y++)
        {
            rows[y * (width + 1)] = 0;
            IndexRow(pixels.AsSpan(y * width, width), rows.AsSpan((y * (width + 1)) + 1, width), palette);
        }

        var data = Deflate(rows.AsSpan(0, size));
        ArrayPool<byte>.Shared.Return(rows);
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
        Chunk(png, "IDAT"u8, data);
        Chunk(png, "IEND"u8, []);
        return png.ToArray();
    }

    private static void IndexRow(ReadOnlySpan<int> row, Span<byte> indexes, Dictionary<int, byte> palette)
    {
        for (var x = 0; x < row.Length;)
        {
            var run = row[x..].IndexOfAnyExcept(row[x]);
            var end = run < 0 ? row.Length : x + run;
            indexes[x..end].Fill(IndexOf(row[x], palette));
            x = end;
        }
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

    private static byte[] Deflate(ReadOnlySpan<byte> rows)
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
