using System.IO.Compression;
using System.Text;
using AiBlog.Text;

namespace AiBlog.Tests.Search;

public sealed class DeflateTests
{
    public static TheoryData<string, byte[]> Inputs
    {
        get
        {
            var random = new Random(7);
            var noise = new byte[100_000];
            random.NextBytes(noise);
            var skewed = Enumerable.Range(0, 200_000).Select(_ => (byte)(255 * Math.Pow(random.NextDouble(), 12))).ToArray();
            var prose = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 60_000).Select(_ => $"word{random.Next(900)}")));
            return new()
            {
                { "nothing", [] },
                { "one byte", [7] },
                { "the same byte", new byte[70_000] },
                { "every byte", [.. Enumerable.Range(0, 256).Select(value => (byte)value)] },
                { "noise", noise },
                { "rare bytes, whose codes would be too long", skewed },
                { "text of many blocks", prose },
                { "a match from afar", [.. noise.AsSpan(0, 32_768), .. noise.AsSpan(0, 32_768), .. noise.AsSpan(0, 300)] },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Inputs))]
    public void What_is_compressed_comes_back(string what, byte[] input)
    {
        using var packed = new MemoryStream(Deflate.Compress(input));
        using var unpacked = new MemoryStream();
        using (var inflate = new DeflateStream(packed, CompressionMode.Decompress))
        {
            inflate.CopyTo(unpacked);
        }

        Assert.True(unpacked.ToArray().AsSpan().SequenceEqual(input), what);
    }

    [Fact]
    public void Text_becomes_smaller()
    {
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("The keeper walked the quay, and nobody spoke. ", 50)));
        Assert.InRange(Deflate.Compress(text).Length, 1, text.Length / 10);
    }
}
