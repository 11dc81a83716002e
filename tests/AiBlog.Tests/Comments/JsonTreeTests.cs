using AiBlog.Diagnostics;
using AiBlog.Tests.Markdown;
using AiBlog.Text;
using AiBlog.Text.Yaml;

namespace AiBlog.Tests.Comments;

public sealed class JsonTreeTests
{
    [Fact]
    public void Values_have_their_places()
    {
        var read = Read("{\n\t\"näme\": \"\\ud83d\\ude00 😀\", \"date\": 12.5,\n \"list\": [true, null]}");

        Assert.Empty(read.Diagnostics);
        Assert.Equal(["näme", "date", "list"], read.Root.Entries.Select(entry => entry.Key.Value));
        Assert.Equal(new YamlScalar("😀 😀", ScalarForm.Quoted, 11, new Place("x.json", 2, 10)), read.Root.Find("näme")?.Value);
        Assert.Equal(new Place("x.json", 2, 28), read.Root.Find("date")?.Key.Place);
        Assert.Equal("12.5", Assert.IsType<YamlScalar>(read.Root.Find("date")?.Value).Value);
        Assert.True(Assert.IsType<YamlScalar>(Assert.IsType<YamlSequence>(read.Root.Find("list")?.Value).Items[1]).IsNull);
    }

    [Theory]
    [InlineData("", "1:1 json-syntax")]
    [InlineData("[1]", "1:1 json-syntax")]
    [InlineData("\"text\"", "1:1 json-syntax")]
    [InlineData("{\"a\": 1,}", "1:9 json-syntax")]
    [InlineData("{\"a\":\n  1\n", "3:1 json-syntax")]
    [InlineData("{} {}", "1:4 json-syntax")]
    [InlineData("{\"ä\": x}", "1:7 json-syntax")]
    [InlineData("{\"a\": \"\\ud800\"}", "1:7 json-syntax")]
    [InlineData("{\"a\": 1,\n \"a\": 2}", "2:2 yaml-duplicate-key")]
    public void A_fault_is_told_at_its_place(string text, string expected) => Assert.Equal(expected, Md.Show(Read(text).Diagnostics));

    [Fact]
    public void Brackets_without_end_are_refused() => Assert.Equal("1:33 json-syntax", Md.Show(Read(new string('[', 200_000)).Diagnostics));

    private static YamlRead Read(string text) => JsonTree.Read(new SourceText("x.json", text), 1024 * 1024);
}
