using AiBlog.Config;
using AiBlog.Privacy.Services;
using AiBlog.Tests.Keys;
using AiBlog.Text.Urls;

namespace AiBlog.Tests.Privacy;

public sealed class ServiceRegistryTests
{
    private const string Site = """
        title: T
        base_url: https://example.org/blog/
        privacy:
          own_origins: ["https://cdn.example.org"]
          allow:
            - {origin: "https://images.example", reason: Ours}
          services:
            statistics: {name: S, kind: statistics, origins: ["https://stats.example", "https://*.stats.example", "https://www.googletagmanager.com"]}
            eu: {name: E, kind: statistics, origins: ["https://*.eu.stats.example"]}
            youtube: {name: Our films, duration: 1 year}
        """;

    [Theory]
    [InlineData("https://example.org", "own")]
    [InlineData("http://example.org", "own")]
    [InlineData("https://cdn.example.org", "own")]
    [InlineData("https://www.example.org", "other")]
    [InlineData("https://example.org:8443", "other")]
    [InlineData("https://images.example", "allowed")]
    [InlineData("http://images.example", "allowed")]
    [InlineData("https://www.youtube-nocookie.com", "youtube")]
    [InlineData("http://www.youtube.com", "youtube")]
    [InlineData("https://i.ytimg.com", "youtube")]
    [InlineData("https://ytimg.com", "other")]
    [InlineData("https://evilytimg.com", "other")]
    [InlineData("https://player.vimeo.com", "vimeo")]
    [InlineData("https://stats.example", "statistics")]
    [InlineData("https://a.stats.example", "statistics")]
    [InlineData("https://a.eu.stats.example", "eu")]
    [InlineData("https://eu.stats.example", "statistics")]
    [InlineData("https://www.googletagmanager.com", "statistics")]
    [InlineData("https://region1.google-analytics.com", "google-analytics")]
    [InlineData("https://nobody.example", "other")]
    public void An_origin_belongs_to_the_one_who_claims_it_most_closely(string origin, string owner)
    {
        var verdict = Registry(Site).Judge(origin);

        Assert.Equal(owner, verdict.IsOwn ? "own" : verdict.IsAllowed ? "allowed" : verdict.Service?.Id);
    }

    [Fact]
    public void Nothing_is_gated_when_nothing_is_enforced()
    {
        var registry = Registry("title: T\nbase_url: https://example.org\nprivacy: {enforce: false}");

        Assert.True(registry.Judge("https://www.youtube.com").IsAllowed);
        Assert.True(registry.Judge("https://nobody.example").IsAllowed);
    }

    [Fact]
    public void What_an_author_writes_replaces_the_fields_of_a_known_service_and_no_others()
    {
        var service = Registry(Site).Find("youtube");

        Assert.Equal(("Our films", "1 year", "video", "Google Ireland Ltd., Ireland"), (service?.Name, service?.Duration, service?.Kind, service?.Provider));
        Assert.Contains("https://www.youtube-nocookie.com", service?.Origins ?? []);
    }

    [Fact]
    public void An_own_purpose_takes_the_place_of_a_known_kind()
    {
        var service = Registry("title: T\nbase_url: https://example.org\nprivacy: {services: {youtube: {purpose: Our lectures.}}}").Find("youtube");

        Assert.Equal(("Our lectures.", (string?)null), (service?.Purpose, service?.Kind));
    }

    [Fact]
    public void Where_a_script_comes_from_is_an_origin_of_its_service()
    {
        var service = Registry("title: T\nbase_url: https://example.org\nprivacy: {services: {a: {name: A, kind: map, script: \"https://A.example:443/x.js?y\"}}}").Find("a");

        Assert.Equal("https://a.example", Assert.Single(service?.Origins ?? []));
    }

    [Fact]
    public void The_site_at_another_address_still_knows_its_usual_one_as_its_own()
    {
        var config = Config(Site).At(new BaseUrl("http://127.0.0.1:4000", "/"));

        Assert.True(ServiceRegistry.Of(config).Judge("https://example.org").IsOwn);
        Assert.True(ServiceRegistry.Of(config).Judge("http://127.0.0.1:4000").IsOwn);
    }

    [Fact]
    public void The_known_services_are_complete()
    {
        string[] expected =
        [
            "bluesky", "cloudflare-web-analytics", "codepen", "disqus", "fathom", "giscus", "gist", "goatcounter", "google-analytics", "google-fonts", "google-maps",
            "instagram", "mastodon", "matomo", "plausible", "soundcloud", "spotify", "tiktok", "umami", "utterances", "vimeo", "x", "youtube",
        ];

        Assert.Equal(expected, KnownServices.All.Select(service => service.Id.Value).Order(StringComparer.Ordinal));
        Assert.All(KnownServices.All, service => Assert.True(
            service is { Name: not null, Kind: not null, Provider: not null, Policy: not null, Cookies: not null, Origins.Length: > 0, IsRequired: null, Script: null }, service.Id.Value));
    }

    [Fact]
    public void No_two_known_services_claim_one_origin() => Assert.Empty(
        KnownServices.All.SelectMany(service => service.Origins ?? []).GroupBy(origin => origin.Value, StringComparer.Ordinal).Where(group => group.Skip(1).Any()).Select(group => group.Key));

    [Theory]
    [InlineData("https://www.youtube.com/watch?v=abcdefghijk", "youtube")]
    [InlineData("https://vimeo.com/123456", "vimeo")]
    [InlineData("https://open.spotify.com/track/4uLU6hMCjMI75M1A2tKUQC", "spotify")]
    [InlineData("https://soundcloud.com/someone/a-piece", "soundcloud")]
    [InlineData("https://codepen.io/jane/pen/abcdef", "codepen")]
    [InlineData("https://gist.github.com/jane/0123456789abcdef0123", "gist")]
    [InlineData("https://x.com/jane/status/123456", "x")]
    [InlineData("https://bsky.app/profile/jane.bsky.social/post/3kabc", "bluesky")]
    [InlineData("https://mastodon.social/@jane/112233445566778899", "mastodon")]
    [InlineData("https://www.instagram.com/p/Cabcdef/", "instagram")]
    [InlineData("https://www.tiktok.com/@jane/video/7123456789012345678", "tiktok")]
    public void What_a_link_becomes_is_loaded_from_the_service_it_is_named_after(string link, string service)
    {
        var (kind, url) = Assert.NotNull(KnownEmbeds.OfLink(link));

        Assert.Equal(service, kind.ServiceId);
        Assert.Equal(service, Registry("title: T\nbase_url: https://example.org").Judge(Assert.IsType<string>(WebOrigin.Of(url))).Service?.Id);
    }

    private static ServiceRegistry Registry(string text) => ServiceRegistry.Of(Config(text));

    private static SiteConfig Config(string text) => Assert.IsType<SiteConfig>(Reading.Config(text).Config);
}
