using System.Text;
using AiBlog.Text;
using AiBlog.Text.Slugs;

namespace AiBlog.Tests.Text;

public sealed class SlugTests
{
    [Theory]
    [InlineData("Hello, World!", "hello-world")]
    [InlineData("  Two  --  words ", "two-words")]
    [InlineData("Don't panic", "dont-panic")]
    [InlineData("Crème Brûlée à l'œuvre", "creme-brulee-a-loeuvre")]
    [InlineData("Straße, Ærø, Łódź, İstanbul, Đà Nẵng, Þór", "strasse-aero-lodz-istanbul-da-nang-thor")]
    [InlineData("Cafe\u0301", "cafe")]
    [InlineData("C", "c")]
    [InlineData("C#", "c-sharp")]
    [InlineData("C++", "c-plus-plus")]
    [InlineData("C++17", "c-plus-plus-17")]
    [InlineData("F# and .NET", "f-sharp-and-dot-net")]
    [InlineData("ASP.NET, node.js", "asp-net-node-js")]
    [InlineData("Disney+", "disney-plus")]
    [InlineData("a+b", "a-b")]
    [InlineData("#hashtag #1", "hashtag-1")]
    [InlineData("GPT-4o", "gpt-4o")]
    [InlineData("日本語 テスト", "日本語-テスト")]
    [InlineData("か\u3099き", "がき")]
    [InlineData("\u1112\u1161\u11AB글", "한글")]
    [InlineData("Привет, мир", "привет-мир")]
    [InlineData("и\u0306", "й")]
    [InlineData("مرحبا بالعالم", "مرحبا-بالعالم")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("שלום", "שלום")]
    [InlineData("a\u202Eb\u200Bc\uFEFF", "abc")]
    [InlineData("rocket 🚀 launch 👩‍💻", "rocket-launch")]
    [InlineData("1\uFE0F\u20E3 one", "1-one")]
    [InlineData("m²", "m2")]
    [InlineData("CON", "con-1")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("🚀!", "")]
    [InlineData("", "")]
    public void A_slug_is_made_of_lower_case_words(string text, string expected)
    {
        Assert.Equal(expected, Slug.From(text));
        Assert.Equal(expected.Length == 0 ? SlugFault.Empty : null, Slug.Check(Slug.From(text)));
    }

    [Theory]
    [InlineData("word ", 40)]
    [InlineData("letters", 40)]
    [InlineData("日本", 40)]
    [InlineData("हिन्दी", 20)]
    public void A_slug_is_at_most_80_bytes_long_and_ends_with_a_whole_character(string text, int times)
    {
        var slug = Slug.From(string.Concat(Enumerable.Repeat(text, times)));

        Assert.InRange(Encoding.UTF8.GetByteCount(slug), 60, 80);
        Assert.Null(Slug.Check(slug));
        Assert.False(slug.EndsWith('-'));
    }

    [Fact]
    public void A_long_slug_is_cut_between_words() => Assert.EndsWith("word-word", Slug.From(string.Concat(Enumerable.Repeat("word ", 40))));

    [Theory]
    [InlineData("good-slug", null)]
    [InlineData("Good_Slug.v2", null)]
    [InlineData("日本語", null)]
    [InlineData("console", null)]
    [InlineData("", "Empty")]
    [InlineData("../../x", "Separator")]
    [InlineData("..\\x", "Separator")]
    [InlineData("/etc/x", "Separator")]
    [InlineData("C:x", "ForbiddenCharacter")]
    [InlineData("what?", "ForbiddenCharacter")]
    [InlineData("..", "DotDot")]
    [InlineData("a..b", "DotDot")]
    [InlineData("%2e%2e", "Percent")]
    [InlineData("a\0b", "Control")]
    [InlineData("a\nb", "Control")]
    [InlineData("a\u2028b", "Control")]
    [InlineData("CON", "ReservedName")]
    [InlineData("aux.md", "ReservedName")]
    [InlineData("com\u00B9", "ReservedName")]
    [InlineData("nul .txt", "ReservedName")]
    [InlineData("a.", "TrailingDotOrSpace")]
    [InlineData("a ", "TrailingDotOrSpace")]
    [InlineData(".", "TrailingDotOrSpace")]
    [InlineData("a\u202Eb", "FormatCharacter")]
    [InlineData("a\u200Bb", "FormatCharacter")]
    [InlineData("cafe\u0301", "NotComposed")]
    [InlineData("\u1112\u1161", "NotComposed")]
    public void A_slug_that_cannot_stand_is_refused_with_the_reason(string slug, string? expected) =>
        Assert.Equal(expected, Slug.Check(slug)?.ToString());

    [Fact]
    public void A_slug_beyond_200_bytes_or_with_half_a_character_is_refused()
    {
        Assert.Null(Slug.Check(new string('a', 200)));
        Assert.Equal(SlugFault.TooLong, Slug.Check(new string('a', 201)));
        Assert.Equal(SlugFault.TooLong, Slug.Check(new string('日', 67)));
        Assert.Equal(SlugFault.Control, Slug.Check("a\uD800"));
    }

    [Theory]
    [InlineData("ÀÉÎÕÜ àéîõü", "AEIOU aeiou")]
    [InlineData("Ǆ ﬁ ŉ ı ẞ", "DZ fi n i SS")]
    [InlineData("Việt Nam, Ḥṛṣṇạ", "Viet Nam, Hrsna")]
    [InlineData("e\u0323\u0302 q\u0303", "e q")]
    [InlineData("Ωμέγα й が", "Ωμέγα й が")]
    [InlineData("plain", "plain")]
    public void Only_latin_letters_lose_their_marks(string text, string expected) => Assert.Equal(expected, Diacritics.Fold(text));
}
