using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Privacy.Policy;
using AiBlog.Privacy.Services;
using AiBlog.Tests.Keys;

namespace AiBlog.Tests.Privacy;

public sealed class ContentPolicyTests
{
    private const string Site = "title: T\nbase_url: https://example.org/blog/\n";

    private const string Quiet =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + "form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'";

    [Fact]
    public void A_site_that_loads_nothing_from_others_lets_nothing_of_others_in() => Assert.Equal(Quiet, PolicyOf(Site));

    [Fact]
    public void Without_enforcement_there_is_no_policy() => Assert.Equal("", PolicyOf(Site + "privacy: {enforce: false}"));

    [Theory]
    [InlineData("Image", "img-src 'self' data: https://a.example")]
    [InlineData("Media", "media-src 'self' https://a.example")]
    [InlineData("Font", "font-src 'self' https://a.example")]
    [InlineData("Connect", "connect-src 'self' https://a.example")]
    [InlineData("Frame", "frame-src https://a.example")]
    [InlineData("Other", "object-src https://a.example")]
    [InlineData("Manifest", "manifest-src 'self' https://a.example")]
    public void A_resource_opens_its_own_directive_and_no_other(string kind, string directive)
    {
        var policy = PolicyOf(Site, Of("other", "https://a.example", Enum.Parse<ResourceKind>(kind)));

        Assert.Contains($"; {directive}; ", policy, StringComparison.Ordinal);
        Assert.Equal(2, policy.Split("https://a.example").Length);
        Assert.EndsWith("require-trusted-types-for 'script'", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stylesheet_may_bring_fonts_and_pictures_of_its_service()
    {
        var policy = PolicyOf(Site, Of("google-fonts", "https://fonts.googleapis.com", ResourceKind.Style));

        Assert.Contains("style-src 'self' https://fonts.googleapis.com https://fonts.gstatic.com;", policy, StringComparison.Ordinal);
        Assert.Contains("font-src 'self' https://fonts.googleapis.com https://fonts.gstatic.com;", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_script_of_the_site_may_talk_to_the_origins_of_its_service()
    {
        var policy = PolicyOf(
            Site + "privacy: {services: {own: {name: O, kind: statistics, script: /a.js, origins: [\"https://in.example\"]}}}", Of("own", "https://example.org", ResourceKind.Script));

        Assert.Contains("connect-src 'self' https://in.example;", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("https://example.org", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("privacy: {}", "gist", "Script", false)]
    [InlineData("privacy: {}", "other", "Script", false)]
    [InlineData("privacy: {}", null, "Script", false)]
    [InlineData("privacy: {}", "youtube", "Frame", true)]
    [InlineData("privacy: {services: {gist: {trusted_types: true}}}", "gist", "Script", true)]
    public void Trusted_types_are_required_unless_a_service_runs_a_script_that_does_not_know_them(string privacy, string? service, string kind, bool isRequired) =>
        Assert.Equal(isRequired, PolicyOf(Site + privacy, Of(service, "https://gist.github.com", Enum.Parse<ResourceKind>(kind))).EndsWith("; require-trusted-types-for 'script'", StringComparison.Ordinal));

    [Fact]
    public void A_required_script_of_the_site_is_held_to_trusted_types_like_the_rest() => Assert.EndsWith(
        "require-trusted-types-for 'script'",
        PolicyOf(Site + "privacy: {services: {own: {name: O, kind: statistics, script: /a.js, required: true}}}", Of("own", "https://example.org", ResourceKind.Script)),
        StringComparison.Ordinal);

    [Fact]
    public void Own_origins_and_allowed_ones_that_no_page_holds_are_open_to_scripts_of_the_site()
    {
        var policy = PolicyOf(Site + "privacy: {own_origins: [\"https://cdn.example\"], allow: [{origin: \"https://api.example\", reason: Ours}]}");

        Assert.Contains("connect-src 'self' https://api.example https://cdn.example;", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self' https://api.example https://cdn.example;", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void An_allowed_origin_that_pages_hold_is_open_for_what_they_hold_alone()
    {
        var policy = PolicyOf(Site + "privacy: {allow: [{origin: \"https://images.example\", reason: Ours}]}", Of(null, "https://images.example", ResourceKind.Image));

        Assert.Contains("img-src 'self' data: https://images.example;", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
    }

    private static Resource Of(string? service, string origin, ResourceKind kind) => new(service, origin, kind, new Place("content/posts/a.md", 1, 1));

    private static string PolicyOf(string text, params ImmutableArray<Resource> resources)
    {
        var config = Assert.IsType<SiteConfig>(Reading.Config(text).Config);
        var registry = ServiceRegistry.Of(config);
        var used = resources.Select(resource => resource.ServiceId).OfType<string>().Distinct(StringComparer.Ordinal).Select(registry.Find).OfType<Service>();
        return ContentPolicy.Of(config, [.. used], resources);
    }
}
