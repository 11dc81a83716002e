using AiBlog.Config;

namespace AiBlog.Tests.Keys;

public sealed class ConfigReaderTests
{
    private const string Good = "title: T\nbase_url: https://example.org\n";

    [Theory]
    [InlineData("", "1:1 missing-key; 1:1 missing-key")]
    [InlineData("title: T", "1:1 missing-key")]
    [InlineData("title: T\nbase_url: example.org", "2:11 bad-base-url")]
    [InlineData("title: T\nbase_url: ftp://example.org", "2:11 bad-base-url")]
    [InlineData("title: T\nbase_url: https://example.org/?a=b", "2:11 bad-base-url")]
    [InlineData("title: T\nbase_url: https://example.org/#x", "2:11 bad-base-url")]
    [InlineData("title: T\nbase_url: https://me@example.org/", "2:11 bad-base-url")]
    [InlineData("title: T\nbaseURL: https://example.org/", "2:1 foreign-key")]
    [InlineData(Good + "language: German", "3:11 bad-language")]
    [InlineData(Good + "time_zone: Europe/Berln", "3:12 unknown-time-zone")]
    [InlineData(Good + "theme: ../x", "3:8 bad-theme")]
    [InlineData(Good + "permalink: :slug", "3:12 bad-permalink")]
    [InlineData(Good + "permalink: /:slug", "3:12 bad-permalink")]
    [InlineData(Good + "permalink: /:year/", "3:12 bad-permalink")]
    [InlineData(Good + "permalink: /:years/:slug/", "3:12 bad-permalink")]
    [InlineData(Good + "permalink: /:title/:slug/", "3:12 bad-permalink")]
    [InlineData(Good + "permalink: /../:slug/", "3:12 bad-permalink")]
    [InlineData(Good + "permalink: //:slug/", "3:12 bad-permalink")]
    [InlineData(Good + "permalink: /", "3:12 bad-permalink")]
    [InlineData(Good + "paginate: 0", "3:11 out-of-range")]
    [InlineData(Good + "paginate: 10.5", "3:11 wrong-type")]
    [InlineData(Good + "related: {count: 99999999999}", "3:18 wrong-type")]
    [InlineData(Good + "menu:\n  - name: A\n    url: javascript:x", "5:10 bad-address")]
    [InlineData(Good + "menu:\n  - name: A", "4:5 missing-key")]
    [InlineData(Good + "menu:\n  about: /about/", "4:3 wrong-type")]
    [InlineData(Good + "logo: logo.svg", "3:7 bad-address")]
    [InlineData(Good + "authors:\n  jane: Jane Doe", "4:9 wrong-type")]
    [InlineData(Good + "authors:\n  ../x: {name: Jane}", "4:3 bad-author-id")]
    [InlineData(Good + "social: [x]", "3:10 bad-url")]
    [InlineData(Good + "feeds: {formats: [atom, xml]}", "3:25 unknown-value")]
    [InlineData(Good + "feeds: {limit: none}", "3:16 wrong-type")]
    [InlineData(Good + "feeds: {limits: 3}", "3:9 unknown-key")]
    [InlineData(Good + "links: ignore", "3:8 unknown-value")]
    [InlineData(Good + "comments: {provider: discus}", "3:22 unknown-value")]
    [InlineData(Good + "comments: {provider: [disqus]}", "3:22 wrong-type")]
    [InlineData(Good + "comments: false", "3:11 wrong-type")]
    [InlineData(Good + "ai_crawlers: forbid", "3:14 unknown-value")]
    [InlineData(Good + "ai_crawlers: {a: b}", "3:14 wrong-type")]
    [InlineData(Good + "markdown: kramdown", "3:11 wrong-type")]
    [InlineData(Good + "markdown: {toc: yes}", "3:17 unknown-value")]
    [InlineData(Good + "plugins: [a]\nparams: {a: b}\npaginat: 3", "3:1 foreign-key; 4:1 foreign-key; 5:1 unknown-key")]
    public void A_fault_is_told_at_its_value(string text, string expected) => Assert.Equal(expected, Reading.Told(Reading.Config(text).Diagnostics));

    [Fact]
    public void Defaults_are_those_of_the_documentation()
    {
        var result = Reading.Config(Good);

        Assert.Empty(result.Diagnostics);
        var config = Assert.IsType<SiteConfig>(result.Config);
        Assert.Equal(("en", "UTC", "default", "/posts/:slug/", 10), (config.Language, config.TimeZone.Id, config.Theme.Value, config.Permalink, config.Paginate));
        Assert.Equal([FeedFormat.Atom, FeedFormat.Rss, FeedFormat.Json], config.Feeds.Formats.ToArray());
        Assert.Equal((20, true, 5), (config.Feeds.Limit, config.Feeds.Terms, config.Related.Count));
        Assert.Equal(new MarkdownConfig(true, false, true, null), config.Markdown);
        Assert.True(config.Archives && config.MarkdownTwins && config.Llms && config.Search && config.AiCrawlers.AllowsAll);
        Assert.Equal(LinkPolicy.Error, config.Links);
        Assert.Equal("static", config.Comments.Provider.Value);
        Assert.Equal(["Personal opinions", "Personal opinion", "Opinion"], config.OpinionHeadings.ToArray());
    }

    [Theory]
    [InlineData("https://example.org", "https://example.org", "/")]
    [InlineData("https://example.org/", "https://example.org", "/")]
    [InlineData("HTTPS://Example.org:443/Blog", "https://example.org", "/Blog/")]
    [InlineData("http://localhost:8080/a/b/", "http://localhost:8080", "/a/b/")]
    [InlineData("https://bücher.example/", "https://xn--bcher-kva.example", "/")]
    public void A_base_url_has_an_origin_and_a_path_that_ends_with_a_slash(string text, string origin, string path) =>
        Assert.Equal(new BaseUrl(origin, path), BaseUrl.Parse(text));

    [Theory]
    [InlineData("Europe/Berln", "did you mean `Europe/Berlin`?")]
    [InlineData("Berlin", "did you mean `Europe/Berlin`?")]
    [InlineData("new york", "did you mean `America/New_York`?")]
    public void An_unknown_time_zone_is_answered_with_the_nearest(string zone, string hint) =>
        Assert.Equal(hint, Assert.Single(Reading.Config($"{Good}time_zone: {zone}").Diagnostics).Hint);

    [Theory]
    [InlineData("en", true)]
    [InlineData("pt-BR", true)]
    [InlineData("zh-Hans-CN", true)]
    [InlineData("de-1996", true)]
    [InlineData("e", false)]
    [InlineData("english", false)]
    [InlineData("en_US", false)]
    [InlineData("en-", false)]
    [InlineData("e1", false)]
    [InlineData("en-x", false)]
    public void A_language_is_a_tag(string tag, bool expected) => Assert.Equal(expected, LanguageTag.IsValid(tag));

    [Fact]
    public void Crawlers_can_be_turned_away_by_name()
    {
        var policy = Reading.Config(Good + "ai_crawlers: [GPTBot]").Config?.AiCrawlers;

        Assert.Equal("GPTBot", Assert.Single(policy?.Disallowed ?? []).Value);
        Assert.False(policy?.AllowsAll);
        Assert.True(Reading.Config(Good + "ai_crawlers: []").Config?.AiCrawlers.AllowsAll);
    }
}
