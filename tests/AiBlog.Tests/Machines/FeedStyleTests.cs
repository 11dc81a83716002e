using System.Collections.Frozen;
using System.Text;
using AiBlog.Load;
using AiBlog.Themes;

namespace AiBlog.Tests.Machines;

public sealed class FeedStyleTests
{
    [Theory]
    [InlineData("en", "Read \"it\" \\ there", """:root{--hint:"Read \"it\" \\ there";direction:ltr}""")]
    [InlineData("he", "פיד", """:root{--hint:"פיד";direction:rtl}""")]
    public void The_sheet_of_feeds_says_in_the_language_of_the_site_how_to_subscribe(string language, string hint, string rule)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal) { ["feed_hint"] = hint };
        var sheet = FeedStyle.With(new SourceFile("assets/feed.css", "a{}\n"u8.ToArray()), new Strings(language, texts.ToFrozenDictionary(StringComparer.Ordinal)));

        Assert.Equal($"a{{}}\n{rule}\n", Encoding.UTF8.GetString(sheet.Bytes.Span));
    }
}
