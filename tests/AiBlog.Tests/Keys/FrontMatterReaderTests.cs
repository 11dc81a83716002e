using AiBlog.Diagnostics;
using AiBlog.Parse;
using AiBlog.Text.Yaml;

namespace AiBlog.Tests.Keys;

public sealed class FrontMatterReaderTests
{
    private const string Good = "title: T\ndate: 2026-01-31\n";

    [Theory]
    [InlineData("date: 2026-01-31", "1:1 missing-key")]
    [InlineData("title: T", "1:1 missing-date")]
    [InlineData("title:\ndate: 2026-01-31", "2:1 empty-value")]
    [InlineData("title: ''\ndate: 2026-01-31", "2:1 empty-value")]
    [InlineData("title: T\ndate: 2026-13-40", "3:7 bad-date")]
    [InlineData("title: T\ndate: yes", "3:7 bad-date")]
    [InlineData("title: T\ndate: 2026-01-31\nupdated: 2026-01-30 23:59", "4:10 updated-before-date")]
    [InlineData("title: T\ndate: 2026-01-31 18:30\nupdated: 2026-01-31 18:29", "4:10 updated-before-date")]
    [InlineData("title: T\ndate: 2026-01-31\nupdated:\n  date: 2025-12-31", "5:9 updated-before-date")]
    [InlineData("title: T\ndate: [2026-01-31]", "3:7 wrong-type")]
    [InlineData("titel: T\ndate: 2026-01-31", "2:1 unknown-key")]
    [InlineData("title: T\npubDate: 2026-01-31", "3:1 foreign-key")]
    [InlineData("title: Foo: bar\nsummary: x", "1:1 missing-date; 2:8 yaml-needs-quotes; 3:1 foreign-key")]
    [InlineData(Good + "description:", "4:1 empty-value")]
    [InlineData(Good + "tags: a, b", "4:7 wrong-type")]
    [InlineData(Good + "tags:\n  - a\n  - [b]\n  -\n  - c: d", "6:5 wrong-type; 7:4 empty-value; 8:5 wrong-type")]
    [InlineData(Good + "draft: yes", "4:8 wrong-type")]
    [InlineData(Good + "ai: assited", "4:5 unknown-value")]
    [InlineData(Good + "slug: ../../x", "4:7 bad-slug")]
    [InlineData(Good + "slug: CON", "4:7 bad-slug")]
    [InlineData(Good + "aliases: [/a/../b, x, //evil, '/a?b', /a/%2e%2e/b, '/C:\\x', /ok/]",
        "4:11 bad-alias; 4:20 bad-alias; 4:23 bad-alias; 4:31 bad-alias; 4:39 bad-alias; 4:52 bad-alias")]
    [InlineData(Good + "language: german", "4:11 bad-language")]
    [InlineData(Good + "source: TechCrunch", "4:9 wrong-type")]
    [InlineData(Good + "source:\n  name: T", "5:3 missing-key")]
    [InlineData(Good + "source:\n  name: T\n  url: javascript:alert(1)", "6:8 bad-url")]
    [InlineData(Good + "source:\n  name: T\n  url: \"java\\tscript:alert(1)\"", "6:8 bad-url")]
    [InlineData(Good + "source:\n  name: T\n  url: //evil.example/", "6:8 bad-url")]
    [InlineData(Good + "source:\n  name: T\n  url: https://e.example/\n  archive: data:text/html,x", "7:12 bad-url")]
    [InlineData(Good + "source:\n  name: T\n  url: https://e.example/\n  published: soon", "7:14 bad-date")]
    [InlineData(Good + "source:\n  nam: T\n  url: https://e.example/", "5:3 unknown-key")]
    [InlineData(Good + "sources:\n  - T", "5:5 wrong-type")]
    [InlineData(Good + "source: {name: T, url: 'https://e.example/'}\nsources: []", "5:1 conflicting-keys")]
    [InlineData(Good + "authors: [a]\nauthor: b", "5:1 conflicting-keys")]
    [InlineData(Good + "image: [cover.jpg]", "4:8 wrong-type")]
    [InlineData(Good + "image:\n  src: javascript:x", "5:8 bad-image")]
    [InlineData(Good + "image:\n  alt: x", "5:3 missing-key")]
    [InlineData(Good + "related: {maybe: yes}", "4:10 wrong-type")]
    [InlineData(Good + "related: {a: b}", "4:10 wrong-type")]
    [InlineData(Good + "extra: x", "4:8 wrong-type")]
    public void A_fault_is_told_at_its_value(string keys, string expected) => Assert.Equal(expected, Reading.Told(Reading.Post(keys).Diagnostics));

    [Theory]
    [InlineData("summary", "write `description` instead")]
    [InlineData("lastmod", "write `updated` instead")]
    [InlineData("cover", "write `image` with `src` and `alt` below it")]
    [InlineData("Category", "write `categories`, as a list")]
    [InlineData("discription", "did you mean `description`?")]
    [InlineData("key-points", "did you mean `key_points`?")]
    public void A_strange_key_is_answered_with_the_right_one(string key, string hint) =>
        Assert.Equal(hint, Assert.Single(Reading.Post($"{Good}{key}: x").Diagnostics).Hint);

    [Fact]
    public void A_key_like_no_other_is_sent_to_extra() =>
        Assert.Contains("below `extra`", Assert.Single(Reading.Post(Good + "tumblr_link: x").Diagnostics).Hint, StringComparison.Ordinal);

    [Fact]
    public void Tags_in_one_text_are_answered_with_a_list() =>
        Assert.Equal("write it as a list: tags: [AI, \"C#\", law]", Assert.Single(Reading.Post(Good + "tags: AI, C#, law").Diagnostics).Hint);

    [Fact]
    public void The_file_name_gives_the_date_when_the_front_matter_does_not()
    {
        Assert.Equal(new DateTime(2026, 1, 31), Reading.Post("title: T", "2026-01-31").FrontMatter?.Date?.Value.Date);
        Assert.Equal(new DateTime(2026, 2, 1), Reading.Post("title: T\ndate: 2026-02-01", "2026-01-31").FrontMatter?.Date?.Value.Date);
        Assert.Equal("1:1 bad-date", Reading.Told(Reading.Post("title: T", "2026-13-45").Diagnostics));
        Assert.Equal("3:7 bad-date", Reading.Told(Reading.Post("title: T\ndate: soon", "2026-01-31").Diagnostics));
    }

    [Fact]
    public void A_page_needs_no_date_and_has_fewer_keys()
    {
        var page = Reading.Page("title: About\naliases: [/info/]");

        Assert.Empty(page.Diagnostics);
        Assert.Null(page.FrontMatter?.Date);
        Assert.Equal("1:1 missing-key; 2:1 foreign-key; 3:1 foreign-key", Reading.Told(Reading.Page("pinned: true\nkey_points: [a]").Diagnostics));
    }

    [Fact]
    public void All_keys_arrive()
    {
        var post = Reading.Post("""
            title: "T: 😀"
            date: 2026-01-31 18:30
            source:
              name: TechCrunch
              url: https://example.org/story
              published: 2026-01-30
            image: {src: cover.jpg, alt: A robot}
            related: false
            authors: [jane, joe]
            ai: generated
            comments: false
            extra:
              mood: calm
            """, zone: "Europe/Berlin");

        Assert.Empty(post.Diagnostics);
        var read = Assert.IsType<FrontMatter>(post.FrontMatter);
        Assert.Equal("T: 😀", read.Title);
        Assert.Equal(TimeSpan.FromHours(1), read.Date?.Value.Offset);
        Assert.Equal("TechCrunch", Assert.Single(read.Sources).Name);
        Assert.Equal(new Placed<string>("cover.jpg", new Place("content/posts/a.md", 8, 14)), read.Image?.Src);
        Assert.True(read.Related.IsOff);
        Assert.Equal(["jane", "joe"], read.Authors.Select(a => a.Value));
        Assert.Equal(AiUse.Generated, read.Ai);
        Assert.False(read.CommentsOpen);
        Assert.Equal("calm", Assert.IsType<YamlScalar>(read.Extra.Find("mood")?.Value).Value);
    }

    [Theory]
    [InlineData("opinion: |\n  One.\n\n  Two *x*.", 3, 5, "7:7")]
    [InlineData("opinion: |\n\n    One.", 2, 1, "6:5")]
    [InlineData("opinion: |2\n    indented\n  not", 2, 1, "6:3")]
    [InlineData("opinion: One 😀 two.", 1, 7, "4:16")]
    [InlineData("opinion: 'One two.'", 1, 5, "4:15")]
    [InlineData("opinion: 'It''s.'", 1, 5, "4:11")]
    [InlineData("opinion: >\n  One\n  two.", 1, 5, "5:3")]
    public void A_place_inside_an_opinion_is_a_place_of_the_file(string opinion, int line, int column, string expected)
    {
        var place = Reading.Post(Good + opinion).FrontMatter?.Opinion?.PlaceOf(line, column);

        Assert.Equal(expected, $"{place?.Line}:{place?.Column}");
    }

    [Fact]
    public void A_broken_line_hides_no_other_fault_and_invents_none() =>
        Assert.Equal(
            "2:8 yaml-needs-quotes; 4:1 unknown-key; 5:8 wrong-type",
            Reading.Told(Reading.Post("title: A: b\ndate: 2026-01-31\ntagz: [a]\ndraft: no").Diagnostics));
}
