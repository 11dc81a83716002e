using AiBlog.Parse.Tokens;
using AiBlog.Tests.Keys;

namespace AiBlog.Tests.Related;

public sealed class PostTokensReaderTests
{
    /// <param name="expected">How many terms each sentence has.</param>
    [Theory]
    [InlineData("Whales sing loud. Rivers run!  Nobody knows anything about whales?", "3 2 4")]
    [InlineData("Version 1.5.2 of node.js runs... on whales.", "4 1")]
    [InlineData("Whales sing.\nRivers\n\nrun", "2 1 1")]
    [InlineData("Whales sing.Rivers run. ", "3")]
    [InlineData("Whales sing.\u00a0Rivers run.\tFar", "2 2 1")]
    [InlineData("鲸鱼在唱歌。！河在流", "4 2")]
    [InlineData("鲸歌?! 河流。", "1 1")]
    [InlineData("鲸歌.河流。 海", "2 1")]
    [InlineData("No end", "1")]
    [InlineData(".!? 。", "0")]
    [InlineData("", "")]
    public void A_sentence_ends_where_a_reader_would_stop(string text, string expected)
    {
        var terms = PostTokensReader.Read(Reading.Post("title: Whales").FrontMatter!, text, "en");
        var ends = terms.Segments.Select(segment => segment.End).ToList();
        Assert.Equal(expected, string.Join(' ', ends.Zip(ends.Prepend(0), (end, start) => end - start)));
    }
}
