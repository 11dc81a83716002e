using System.Text;
using AiBlog.Images;

namespace AiBlog.Tests.Images;

public sealed class ImageSizeTests
{
    [Theory]
    [InlineData("png", "89504E470D0A1A0A 0000000D 49484452 00000280 000001E0 0802000000")]
    [InlineData("gif", "474946383961 8002 E001 F70000")]
    [InlineData("jpeg", "FFD8 FFE0 0004 0000 FFC4 0003 00 FFC2 0011 08 01E0 0280 03 011100")]
    [InlineData("jpeg with padding", "FFD8 FFFF FFC0 0011 08 01E0 0280 03 011100")]
    [InlineData("jpeg turned, big endian", "FFD8 FFE1 0022 457869660000 4D4D002A00000008 0001 0112 0003 00000001 0006 0000 00000000 FFC0 0011 08 0280 01E0 03")]
    [InlineData("jpeg turned, little endian", "FFD8 FFE1 0022 457869660000 49492A0008000000 0100 1201 0300 01000000 0800 0000 00000000 FFC0 0011 08 0280 01E0 03")]
    [InlineData("jpeg upside down", "FFD8 FFE1 0022 457869660000 49492A0008000000 0100 1201 0300 01000000 0300 0000 00000000 FFC0 0011 08 01E0 0280 03")]
    [InlineData("webp lossy", "52494646 00000000 57454250 56503820 00000000 000000 9D012A 8002 E001")]
    [InlineData("webp lossless", "52494646 00000000 57454250 5650384C 00000000 2F 7FC27700 0000000000")]
    [InlineData("webp extended", "52494646 00000000 57454250 56503858 0A000000 00000000 7F0200 DF0100")]
    [InlineData("avif", "0000000C 66747970 61766966 00000050 6D657461 00000000 00000044 69707270 0000003C 6970636F "
        + "00000014 69737065 00000000 00000010 00000010 00000014 69737065 00000000 00000280 000001E0 0000000C 70697869 00000000")]
    [InlineData("avif turned", "0000000C 66747970 61766966 00000039 6D657461 00000000 0000002D 69707270 00000025 6970636F "
        + "00000014 69737065 00000000 000001E0 00000280 00000009 69726F74 01")]
    [InlineData("bmp", "424D 00000000 00000000 36000000 28000000 80020000 20FEFFFF 0100")]
    [InlineData("bmp of os/2", "424D 00000000 00000000 1A000000 0C000000 8002 E001 0100 1800")]
    public void The_size_is_read_from_the_header(string kind, string hex)
    {
        var bytes = Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));

        Assert.True(ImageSize.Read(bytes) == (640, 480), kind + ": " + ImageSize.Read(bytes));
    }

    [Fact]
    public void An_icon_is_as_large_as_its_largest_picture() => Assert.Equal(
        (256, 256),
        ImageSize.Read([0, 0, 1, 0, 2, 0, 16, 16, 0, 0, 1, 0, 32, 0, 0, 0, 0, 0, 38, 0, 0, 0, 0, 0, 0, 0, 1, 0, 32, 0, 0, 0, 0, 0, 38, 0, 0, 0]));

    [Theory]
    [InlineData("<svg width='640' height='480px'/>", 640, 480)]
    [InlineData("<?xml version='1.0'?><!-- x --><!DOCTYPE svg><svg viewBox='0 0 640 480'>", 640, 480)]
    [InlineData("\uFEFF\n<svg width=\"100%\" viewBox=\"-1,-1,32.4,16\">", 32, 16)]
    [InlineData("<svg width='100' viewBox='0 0 20 10'>", 100, 50)]
    [InlineData("<svg height='100' viewBox='0 0 20 10'>", 200, 100)]
    [InlineData("<svg width='1in' height='72pt'>", 96, 96)]
    public void An_svg_gives_its_size_or_that_of_its_view_box(string svg, int width, int height) =>
        Assert.Equal((width, height), ImageSize.Read(Encoding.UTF8.GetBytes(svg)));

    [Theory]
    [InlineData("")]
    [InlineData("not a picture at all")]
    [InlineData("<html><body><svg width=1 height=1>")]
    [InlineData("<svg>")]
    [InlineData("GIF89a\0\0\0\0")]
    [InlineData("<svg width='-5' height='NaN'>")]
    public void What_is_no_picture_has_no_size(string text) => Assert.Null(ImageSize.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_file_cut_short_or_garbled_has_no_size_and_does_no_harm()
    {
        string[] headers =
        [
            "89504E470D0A1A0A0000000D494844520000028000", "FFD8FFE1FFFF457869660000", "FFD8FFC0001108", "FFD8FFE10008457869660000FFC0",
            "FFD8FFE10040457869660000", "524946460000000057454250565038580A000000", "0000000C66747970617669660000005A6D6574610000",
            "0000000C6674797061766966000000016D657461", "FFD8FFE1000100000000", "FFD8FFE1001045786966000049492A00FFFFFFFF0000", "424D00000000000000000000", "000001000900",
        ];
        foreach (var header in headers)
        {
            Assert.Null(ImageSize.Read(Convert.FromHexString(header)));
        }

        var state = 1u;
        var file = new byte[64];
        for (var i = 0; i < 20_000; i++)
        {
            for (var j = 0; j < file.Length; j++)
            {
                state = (state * 1664525) + 1013904223;
                file[j] = (byte)(state >> 24);
            }

            Convert.FromHexString(headers[i % headers.Length]).CopyTo(file, 0);
            _ = ImageSize.Read(file.AsSpan(0, i % 64));
        }
    }

    [Fact]
    public void A_size_behind_a_large_preview_is_found_in_a_stream()
    {
        var segment = new byte[65_000];
        (segment[0], segment[1], segment[2], segment[3]) = (0xFF, 0xE2, 0xFD, 0xE6);
        byte[] file = [0xFF, 0xD8, .. segment, .. segment, 0xFF, 0xC0, 0, 17, 8, 1, 0xE0, 2, 0x80, 3, 1];
        using var stream = new MemoryStream(file);

        Assert.Equal((640, 480), ImageSize.Read(stream));
    }
}
