using System.Text.Json;
using AiBlog.Tests.Commands;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace AiBlog.Tests.Privacy;

/// <summary><c>consent-manifest.json</c> says what the pages say.</summary>
public sealed class ConsentManifestTests : IDisposable
{
    private const string Config = """
        title: Test
        base_url: https://example.org/blog/
        privacy:
          days: 30
          services:
            statistics: {name: Example & Statistics, purpose: Counts., provider: Ltd., cookies: [_ex, "_ex_*"], duration: 13 months, script: "https://stats.example/a.js", consent_mode: [analytics_storage]}
            google-analytics: {script: "https://www.googletagmanager.com/gtag/js?id=G-1"}
            place: {name: Place, purpose: Remembers., script: /place.js, required: true}
        """;

    private readonly TestSite site = TestSite.WithPosts();

    public ConsentManifestTests()
    {
        site.Write("aiblog.yml", Config);
        site.Write("content/static/place.js", "//");
        site.Write("content/pages/privacy.md", "---\ntitle: Privacy\n---\n\nText.\n");
        site.Write("content/posts/deutsch.md", "---\ntitle: Deutsch\ndate: 2026-01-01\nlanguage: de\n---\n\nText.\n");
        var run = site.Run("build");
        Assert.True(run.Code == 0, run.Error);
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public void Its_services_are_the_rows_of_the_table_on_the_privacy_page()
    {
        var rows = Page("privacy/index.html").QuerySelectorAll("tr[data-service]").Select(row => string.Join(
            '|', Cells(row).Prepend(row.QuerySelector("bdi")?.TextContent ?? "").Prepend(row.GetAttribute("data-service") ?? "")));
        var services = Manifest().GetProperty("services").EnumerateArray().Select(service => string.Join(
            '|', Text(service, "id"), Text(service, "name"), Text(service, "purpose"), Text(service, "provider"), List(service, "cookies"), Text(service, "duration"), List(service, "origins")));

        Assert.Equal(services, rows);
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("404.html")]
    [InlineData("posts/deutsch/index.html")]
    public void Its_services_cookies_and_revision_are_those_of_the_dialog_on_every_page(string file)
    {
        var root = Page(file).QuerySelector("[data-consent-root]");
        var manifest = Manifest();

        Assert.Equal(
            (Text(manifest, "revision"), Text(manifest, "key"), "30"),
            (root?.GetAttribute("data-revision"), root?.GetAttribute("data-key"), root?.GetAttribute("data-days")));
        Assert.Equal(
            manifest.GetProperty("services").EnumerateArray().Select(service => $"{Text(service, "id")} {string.Join(' ', service.GetProperty("cookies").EnumerateArray())}".Trim()),
            root?.QuerySelectorAll("input[data-consent-service]").Select(input => $"{input.GetAttribute("name")} {input.GetAttribute("data-cookies")}".Trim()) ?? []);
    }

    [Fact]
    public void Its_scripts_are_those_that_every_page_holds_behind_their_gates()
    {
        var services = Manifest().GetProperty("services").EnumerateArray().ToList();
        var gated = services.Where(service => !service.GetProperty("required").GetBoolean()).Select(service => $"{Text(service, "id")} {Text(service, "script")}").ToList();
        var free = services.Where(service => service.GetProperty("required").GetBoolean()).Select(service => Text(service, "script"));

        Assert.Equal(2, gated.Count);
        Assert.Equal(["/blog/place.js"], free);
        foreach (var file in new[] { "index.html", "privacy/index.html", "404.html", "posts/deutsch/index.html" })
        {
            var page = Page(file);
            Assert.Equal(gated, page.QuerySelectorAll("template[data-consent]").Select(template =>
                $"{template.GetAttribute("data-consent")} {((AngleSharp.Html.Dom.IHtmlTemplateElement)template).Content.QuerySelectorAll("script")[^1].GetAttribute("src")}"));
            Assert.Single(page.QuerySelectorAll("script[src='/blog/place.js']"));
        }
    }

    [Fact]
    public void Its_key_and_days_are_those_of_the_configuration()
    {
        var manifest = Manifest();

        Assert.Equal(("consent:/blog/", "/blog/privacy/", 30), (Text(manifest, "key"), Text(manifest, "policy"), manifest.GetProperty("days").GetInt32()));
        Assert.Matches("^[0-9a-f]{12}$", Text(manifest, "revision"));
    }

    private static IEnumerable<string> Cells(IElement row) => row.QuerySelectorAll("td").Select(cell => cell.QuerySelectorAll("code") is { Length: > 0 } codes
        ? string.Join(' ', codes.Select(code => code.TextContent))
        : cell.QuerySelector("bdi")?.TextContent ?? cell.TextContent);

    private static string Text(JsonElement service, string name) => service.TryGetProperty(name, out var value) ? value.GetString() ?? "" : "–";

    private static string List(JsonElement service, string name) => service.GetProperty(name) is { } list && list.GetArrayLength() == 0
        ? "–"
        : string.Join(' ', list.EnumerateArray().Select(value => value.GetString()));

    private JsonElement Manifest()
    {
        using var document = JsonDocument.Parse(site.Read("_site/consent-manifest.json"));
        return document.RootElement.Clone();
    }

    private IDocument Page(string file) => new HtmlParser().ParseDocument(site.Read("_site/" + file));
}
