using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Text;

namespace AiBlog.Tests.Text;

public sealed class TextDecoderTests
{
    [Fact]
    public void Marks_and_line_ends_of_all_kinds_read_the_same()
    {
        const string text = "a\r\né\r😀\n\u2028";
        byte[][] files =
        [
            Encoding.UTF8.GetBytes(text),
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
            [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(text)],
        ];
        foreach (var bytes in files)
        {
            Assert.True(TextDecoder.TryDecode("a.md", bytes, out var source, out var fault));
            Assert.Null(fault);
            Assert.Equal(("a.md", "a\né\n😀\n\u2028"), (source.File, source.Text));
        }
    }

    [Fact]
    public void An_empty_file_is_empty_text()
    {
        Assert.True(TextDecoder.TryDecode("a.md", [], out var source, out _));
        Assert.Equal("", source.Text);
    }

    [Theory]
    [InlineData(new byte[] { 0x61, 0xE9 }, 1, 2)]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A, 0x0D, 0xC3, 0xA9, 0xF0, 0x9F, 0x98, 0x80, 0xFF, 0x61 }, 3, 3)]
    [InlineData(new byte[] { 0x61, 0x0A, 0xC3 }, 2, 1)]
    [InlineData(new byte[] { 0xC0, 0x80 }, 1, 1)]
    [InlineData(new byte[] { 0xED, 0xA0, 0x80 }, 1, 1)]
    [InlineData(new byte[] { 0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x00, 0xD8, 0x61, 0x00 }, 2, 1)]
    [InlineData(new byte[] { 0xFE, 0xFF, 0x00, 0x61, 0x00 }, 1, 2)]
    public void A_byte_that_is_no_text_is_an_error_at_its_place(byte[] bytes, int line, int column)
    {
        Assert.False(TextDecoder.TryDecode("posts/a.md", bytes, out var source, out var fault));
        Assert.Null(source);
        Assert.Equal("invalid-encoding", fault.Code);
        Assert.Equal(new Place("posts/a.md", line, column), fault.Place);
    }
}
