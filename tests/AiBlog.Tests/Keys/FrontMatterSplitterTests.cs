using AiBlog.Parse;
using AiBlog.Text;

namespace AiBlog.Tests.Keys;

public sealed class FrontMatterSplitterTests
{
    [Theory]
    [InlineData("", "1:1 front-matter-missing")]
    [InlineData("# Heading\n", "1:1 front-matter-missing")]
    [InlineData("\n\n---\ntitle: a\n---\n", "1:1 front-matter-missing")]
    [InlineData("---\ntitle: a\n", "1:1 front-matter-unclosed")]
    [InlineData("---\ntitle: a\n----\n", "1:1 front-matter-unclosed")]
    [InlineData("---", "1:1 front-matter-unclosed")]
    [InlineData("---\n---\ntext", "1:1 front-matter-empty")]
    [InlineData("---\n\n  \n---\ntext", "1:1 front-matter-empty")]
    [InlineData("+++\ntitle = \"a\"\n+++\n", "1:1 front-matter-toml")]
    public void A_file_without_front_matter_is_told(string text, string expected)
    {
        var result = Reading.Whole(text);

        Assert.Equal(expected, Reading.Told(result.Diagnostics));
        Assert.Null(result.FrontMatter);
    }

    [Fact]
    public void Front_matter_that_begins_too_late_has_its_own_hint() =>
        Assert.Contains("empty lines", Assert.Single(Reading.Whole("\n---\na: b\n---\n").Diagnostics).Hint, StringComparison.Ordinal);

    [Theory]
    [InlineData("---\na: b\n---\nText", "Text")]
    [InlineData("---  \na: b\n--- \nText", "Text")]
    [InlineData("---\na: b\n...\nText", "Text")]
    [InlineData("---\na: b\n---", "")]
    [InlineData("---\na: b\n---\n\n---\nText", "\n---\nText")]
    public void The_text_begins_after_the_second_fence(string text, string body)
    {
        var bounds = FrontMatterSplitter.Split(new SourceText("a.md", text));

        Assert.Null(bounds.Fault);
        Assert.Equal("a: b\n", text.Substring(bounds.Start, bounds.Length));
        Assert.Equal(body, text[bounds.BodyOffset..]);
    }
}
