using System.Text;
using AiBlog.Images.Metadata;

namespace AiBlog.Tests.Images;

public sealed class ImageCleanerTests
{
    private const string Frame = "FFC0 0011 08 0001 0001 03 011100 021101 031101 FFDA 000C 03 010002110311003F00 AAFF00BBFFD0CC FFD9";

    [Theory]
    [InlineData("the colour profile", "FFE2 0010 4943435F50524F46494C4500 0101")]
    [InlineData("the colour transform", "FFEE 000E 41646F626500 64 0000 0000 01")]
    [InlineData("provenance", "FFEB 0008 4A50 0001 0000")]
    public void A_jpeg_keeps(string what, string segment)
    {
        var file = Bytes("FFD8" + segment + Frame);
        Assert.True(Published(file, out _).SequenceEqual(file), what);
    }

    [Theory]
    [InlineData("a comment", "FFFE 0008 736563726574")]
    [InlineData("XMP", "FFE1 0008 687474703A2F")]
    [InlineData("IPTC", "FFED 0008 50686F746F73")]
    [InlineData("the index of further images", "FFE2 0008 4D5046000000")]
    [InlineData("a thumbnail with an extension of JFIF", "FFE0 0008 4A4658580010")]
    [InlineData("fill bytes and a comment", "FFFF FFFE 0004 7365", "FFFF")]
    public void A_jpeg_loses(string what, string segment, string left = "")
    {
        var published = Published(Bytes("FFD8" + segment + Frame), out _);
        Assert.True(published.SequenceEqual(Bytes("FFD8" + left + Frame)), what);
    }

    [Fact]
    public void A_jpeg_loses_the_thumbnail_of_its_header() => Assert.Equal(
        Bytes("FFD8 FFE0 0010 4A46494600 0101 00 0001 0001 0000" + Frame),
        Published(Bytes("FFD8 FFE0 0013 4A46494600 0101 00 0001 0001 0101 AABBCC" + Frame), out _));

    [Fact]
    public void A_jpeg_loses_the_images_that_follow_it() =>
        Assert.Equal(Bytes("FFD8" + Frame), Published(Bytes("FFD8" + Frame + "FFD8" + Frame), out _));

    [Fact]
    public void A_jpeg_loses_metadata_between_its_scans()
    {
        var scan = "FFDA 0008 01 0100 003F00 AABB";
        var start = "FFD8 FFC2 000B 08 0001 0001 01 011100";
        Assert.Equal(Bytes(start + scan + scan + "FFD9"), Published(Bytes(start + scan + "FFFE 0004 7365" + scan + "FFD9"), out _));
    }

    [Theory]
    [InlineData(ImageAi.Generated, "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia\"")]
    [InlineData(ImageAi.Assisted, "<a>http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia</a>")]
    [InlineData(null, "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture")]
    [InlineData(null, "http://cv.iptc.org/newscodes/digitalsourcetype/")]
    public void The_source_type_is_read_before_it_is_removed(object? expected, string xmp)
    {
        var text = Encoding.ASCII.GetBytes("http://ns.adobe.com/xap/1.0/\0" + xmp);
        byte[] file = [0xFF, 0xD8, 0xFF, 0xE1, 0, (byte)(text.Length + 2), .. text, .. Bytes(Frame)];
        Published(file, out var clean);
        Assert.Equal((ImageAi?)expected, clean.Ai);
        Assert.Null(clean.Fault);
    }

    [Fact]
    public void The_source_type_of_provenance_is_read_and_stays()
    {
        var manifest = Encoding.ASCII.GetBytes("JP\0\u0001digitalSourceTypexFhttp://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia");
        byte[] file = [0xFF, 0xD8, 0xFF, 0xEB, 0, (byte)(manifest.Length + 2), .. manifest, .. Bytes(Frame)];
        Assert.Equal(file, Published(file, out var clean));
        Assert.Equal(ImageAi.Generated, clean.Ai);
    }

    [Fact]
    public void A_source_type_across_the_blocks_that_are_read_is_found()
    {
        var marker = "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia"u8.ToArray();
        for (var before = 48 * 1024 - 80; before < (48 * 1024) + 10; before += 7)
        {
            byte[] text = [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. new byte[before], .. marker];
            byte[] file = [0xFF, 0xD8, 0xFF, 0xE1, (byte)((text.Length + 2) >> 8), (byte)(text.Length + 2), .. text, .. Bytes(Frame)];
            Published(file, out var clean);
            Assert.Equal(ImageAi.Generated, clean.Ai);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("FFD8FF")]
    [InlineData("FFD8FFE1FFFF00")]
    [InlineData("89504E470D0A1A0A FFFFFFFF 49484452")]
    [InlineData("89504E470D0A1A0A 7FFFFFFF 74455874 00")]
    [InlineData("52494646 FFFFFFFF 57454250 56503858 FFFFFFFF")]
    [InlineData("474946383961 0100 0100 FF 00 00")]
    [InlineData("00000010 66747970 61766966 00000000 00000001 6D657461 FFFFFFFFFFFFFFFF")]
    [InlineData("00000010 66747970 61766966 00000000 00000024 6D657461 00000000 0000000C 69696E66 00000001 0000000C 696C6F63 02000000")]
    public void A_damaged_file_is_published_whole_or_reported(string hex)
    {
        var file = Bytes(hex);
        var published = Published(file, out var clean);
        Assert.NotNull(clean.Fault);
        Assert.True(published.Length <= file.Length);
    }

    [Fact]
    public void What_is_published_can_be_read_twice()
    {
        var file = Bytes("FFD8 FFFE 0004 7365" + Frame);
        using var source = new MemoryStream(file);
        using var parts = new PartsStream(new MemoryStream(file), ImageCleaner.Clean(source).Parts);
        var (first, second) = (new MemoryStream(), new MemoryStream());
        parts.CopyTo(first);
        parts.Position = 0;
        parts.CopyTo(second);
        Assert.Equal(parts.Length, first.Length);
        Assert.Equal(first.ToArray(), second.ToArray());
    }

    private static byte[] Published(byte[] file, out CleanImage clean)
    {
        clean = ImageCleaner.Clean(new MemoryStream(file));
        if (clean.Parts.IsDefault)
        {
            return file;
        }

        var output = new MemoryStream();
        using var parts = new PartsStream(new MemoryStream(file), clean.Parts);
        parts.CopyTo(output);
        return output.ToArray();
    }

    private static byte[] Bytes(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
