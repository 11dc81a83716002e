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
    [InlineData(Good + "comments: none", "3:11 wrong-type")]
    [InlineData(Good + "comments: {provider: giscus}", "3:22 missing-key; 3:22 missing-key; 3:22 missing-key; 3:22 missing-key")]
    [InlineData(Good + "comments:\n  provider: giscus\n  repo: me/blog\n  repo_id: R\n  category: C", "4:13 missing-key")]
    [InlineData(Good + "comments:\n  provider: giscus\n  repo: blog\n  repo_id: R\n  category: C\n  category_id: D", "5:9 bad-comment-setting")]
    [InlineData(Good + "comments:\n  provider: giscus\n  repo: \n  repo_id: R\n  category: C\n  category_id: D", "5:3 empty-value")]
    [InlineData(Good + "comments: {provider: utterances}", "3:22 missing-key")]
    [InlineData(Good + "comments: {provider: utterances, repo: a/b/c}", "3:40 bad-comment-setting")]
    [InlineData(Good + "comments: {provider: utterances, repo: a/b, mapping: issue-number}", "3:54 unknown-value")]
    [InlineData(Good + "comments: {provider: isso}", "3:22 missing-key")]
    [InlineData(Good + "comments: {provider: isso, server: \"http://comments.example\"}", "3:36 bad-endpoint")]
    [InlineData(Good + "comments: {provider: disqus}", "3:22 missing-key")]
    [InlineData(Good + "comments: {provider: disqus, shortname: \"my.site/\"}", "3:41 bad-comment-setting")]
    [InlineData(Good + "comments: {provider: mastodon}", "3:22 missing-key; 3:22 missing-key")]
    [InlineData(Good + "comments: {provider: mastodon, host: \"https://a.example\", username: \"@me\"}", "3:38 bad-comment-setting; 3:69 bad-comment-setting")]
    [InlineData(Good + "comments: {endpoint: \"http://forms.example\"}", "3:22 bad-endpoint")]
    [InlineData(Good + "comments: {endpoint: \"//forms.example\"}", "3:22 bad-endpoint")]
    [InlineData(Good + "comments: {endpoint: \"javascript:alert(1)\"}", "3:22 bad-endpoint")]
    [InlineData(Good + "comments: {endpoint: \"https://me@forms.example/\"}", "3:22 bad-endpoint")]
    [InlineData(Good + "comments: {endpoint: forms.example}", "3:22 bad-endpoint")]
    [InlineData(Good + "comments: {redirect: \"http://x.example\"}", "3:22 bad-endpoint")]
    [InlineData(Good + "comments: {email: me}", "3:19 bad-email")]
    [InlineData(Good + "comments: {email: \"a@b.example?cc=c@d.example\"}", "3:19 bad-email")]
    [InlineData(Good + "comments: {moderation: strict}", "3:24 unknown-value")]
    [InlineData(Good + "comments: {privacy_checkbox: maybe}", "3:30 wrong-type")]
    [InlineData(Good + "comments: {repo: me/blog}", "3:12 unused-key")]
    [InlineData(Good + "comments: {provider: none, endpoint: /x}", "3:28 unused-key")]
    [InlineData(Good + "comments: {endpont: /x}", "3:12 unknown-key")]
    [InlineData(Good + "ai_crawlers: forbid", "3:14 unknown-value")]
    [InlineData(Good + "ai_crawlers: {a: b}", "3:14 wrong-type")]
    [InlineData(Good + "markdown: kramdown", "3:11 wrong-type")]
    [InlineData(Good + "markdown: {toc: yes}", "3:17 unknown-value")]
    [InlineData(Good + "plugins: [a]\nparams: {a: b}\npaginat: 3", "3:1 foreign-key; 4:1 foreign-key; 5:1 unknown-key")]
    public void A_fault_is_told_at_its_value(string text, string expected) => Assert.Equal(expected, Reading.Told(Reading.Config(text).Diagnostics));

    [Theory]
    [InlineData("/api/comments")]
    [InlineData("https://forms.example/x")]
    [InlineData("http://localhost:8080/x")]
    [InlineData("http://127.0.0.1/x")]
    [InlineData("http://[::1]:3000/x")]
    public void A_form_may_be_sent_safely_or_to_this_machine(string endpoint)
    {
        var result = Reading.Config($"{Good}comments: {{endpoint: \"{endpoint}\"}}");

        Assert.Empty(result.Diagnostics);
        Assert.Equal(endpoint, result.Config?.Comments.Form.Endpoint?.Value);
    }

    [Fact]
    public void Defaults_are_those_of_the_documentation()
    {
        var result = Reading.Config(Good);

        Assert.Empty(result.Diagnostics);
        var config = Assert.IsType<SiteConfig>(result.Config);
        Assert.Equal(("en", "UTC", "default", "/posts/:slug/", 9), (config.Language, config.TimeZone.Id, config.Theme.Value, config.Permalink, config.Paginate));
        Assert.Equal([FeedFormat.Atom, FeedFormat.Rss, FeedFormat.Json], config.Feeds.Formats.ToArray());
        Assert.Equal((20, true, 3), (config.Feeds.Limit, config.Feeds.Terms, config.Related.Count));
        Assert.Equal(new MarkdownConfig(true, false, true, null), config.Markdown);
        Assert.True(config.Archives && config.MarkdownTwins && config.Llms && config.Search && config.AiCrawlers.AllowsAll);
        Assert.Equal(LinkPolicy.Error, config.Links.Policy);
        Assert.Equal(CommentProvider.Static, config.Comments.Provider);
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
