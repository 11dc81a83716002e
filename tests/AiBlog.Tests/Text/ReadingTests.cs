using System.Globalization;
using AiBlog.Text;

namespace AiBlog.Tests.Text;

public sealed class ReadingTests
{
    [Theory]
    [InlineData("", 0, 0)]
    [InlineData("One two, three.", 3, 0)]
    [InlineData("Don't re-read 3.5 U.S. e-mails - ever", 6, 0)]
    [InlineData("’quoted’ -- dash", 2, 0)]
    [InlineData("AI模型 is here。", 3, 2)]
    [InlineData("日本語のテスト", 0, 7)]
    [InlineData("안녕하세요 세계", 0, 7)]
    [InlineData("ภาษาไทย", 0, 7)]
    [InlineData("مرحبا بالعالم", 2, 0)]
    [InlineData("हिन्दी भाषा", 2, 0)]
    [InlineData("Cafe\u0301 ole", 2, 0)]
    [InlineData("𠮷野家", 0, 3)]
    public void Words_and_characters_are_counted_by_script(string text, int words, int characters) =>
        Assert.Equal(new WordCount(words, characters), WordCount.Of(text));

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(220, 0, 1)]
    [InlineData(221, 0, 2)]
    [InlineData(0, 1001, 3)]
    [InlineData(110, 250, 1)]
    public void Reading_time_is_whole_minutes_and_at_least_one(int words, int characters, int minutes) =>
        Assert.Equal(minutes, ReadingTime.Minutes(new WordCount(words, characters)));

    [Theory]
    [InlineData("Short text.", 20, "Short text.")]
    [InlineData("One sentence here. Another one follows it.", 25, "One sentence here.")]
    [InlineData("He said “Stop here.” Then nothing more came.", 25, "He said “Stop here.”")]
    [InlineData("No. A very long sentence without any end", 25, "No. A very long sentence…")]
    [InlineData("Dr. Smith met J. Doe, e.g. in the U.S. today and then", 40, "Dr. Smith met J. Doe, e.g. in the U.S…")]
    [InlineData("Version 3.5 was released and it works", 21, "Version 3.5 was…")]
    [InlineData("日本語の文。次の文はもっと長いです。", 10, "日本語の文。")]
    [InlineData("日本語の文はとても長いのでここで切る", 10, "日本語の文はとても…")]
    [InlineData("Averyveryverylongwordwithoutspaces", 10, "Averyvery…")]
    [InlineData("words, with a comma", 8, "words…")]
    public void An_excerpt_ends_where_a_reader_would_pause(string text, int limit, string expected) =>
        Assert.Equal(expected, Excerpt.From(text, limit));

    [Fact]
    public void An_excerpt_never_splits_a_character()
    {
        var text = string.Concat(Enumerable.Repeat("👩‍💻é\u0301", 30));
        var whole = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();

        for (var limit = 10; limit < 60; limit++)
        {
            var excerpt = Excerpt.From(text, limit);
            Assert.InRange(excerpt.Length, 1, limit);
            Assert.Contains(excerpt.Length - 1, whole);
        }
    }
}
