using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AiBlog.BrowserTests;

/// <summary>Every page holds what its own policy allows, and nothing else.</summary>
[Collection(OwnSiteCollection.Name)]
public sealed class ContentPolicyTests(OwnSite own, OddSite odd, ServicesSite services)
{
    private const string Watch =
        """
        globalThis.broken = [];
        document.addEventListener('securitypolicyviolation', e => broken.push(`${e.effectiveDirective}: ${e.blockedURI} ${e.sourceFile}:${e.lineNumber} ${e.sample}`));
        """;

    /// <summary>What counting scripts do: fetch another script, send a number, ask for a pixel.</summary>
    private const string Count =
        """
        document.head.append(Object.assign(document.createElement('script'), { src: 'https://stats.example/more.js' }));
        fetch('https://stats.example/in', { mode: 'no-cors' });
        new Image().src = 'https://stats.example/p.gif';
        """;

    private const string PolicyOf = "document.querySelector('head > meta[http-equiv=Content-Security-Policy]')?.content ?? ''";

    public static TheoryData<string, string> KindsOfAllSites
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var kind in PageKind.Names)
            {
                data.Add("own", kind);
                data.Add("services", kind);
            }

            data.Add("odd", "post");
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(KindsOfAllSites))]
    public async Task No_page_violates_its_own_policy(string site, string kind)
    {
        var built = SiteOf(site);
        await using var visit = await OpenAsync(built, built.FileOf(kind));
        foreach (var file in built.Pages[kind])
        {
            await visit.OpenAsync(built.AddressOf(file), built.Read(file));
            await visit.Page.EvaluateAsync("window.scrollTo(0, document.documentElement.scrollHeight)");

            Assert.StartsWith("default-src 'none'; ", await visit.Page.EvaluateAsync<string>(PolicyOf), StringComparison.Ordinal);
            Findings.AssertNone($"{site}, {visit.Page.Url}:", (await BrokenAsync(visit)).Concat(visit.Complaints));
        }
    }

    [Theory]
    [InlineData("document.body.setAttribute('style', 'color: red')", "style-src-attr")]
    [InlineData("document.body.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }))", "style-src-elem")]
    [InlineData("new Image().src = 'https://other.example/pixel.gif'", "img-src")]
    [InlineData("document.body.append(Object.assign(document.createElement('iframe'), { src: 'https://other.example/' }))", "frame-src")]
    [InlineData("fetch('https://other.example/').catch(() => {})", "connect-src")]
    [InlineData("document.body.append(Object.assign(document.createElement('base'), { href: 'https://other.example/' }))", "base-uri")]
    [InlineData("try { document.body.innerHTML = '<b>x</b>' } catch { }", "require-trusted-types-for")]
    public async Task What_a_page_does_beyond_its_policy_is_stopped_and_seen(string deed, string directive)
    {
        await using var visit = await OpenAsync(own, "index.html");
        await visit.Page.EvaluateAsync($"() => {{ {deed}; }}");

        await visit.Page.WaitForFunctionAsync("broken.length > 0");
        Assert.Contains(await BrokenAsync(visit), broken => broken.StartsWith(directive + ":", StringComparison.Ordinal));
        Assert.DoesNotContain(visit.Complaints, complaint => complaint.StartsWith("request to another origin", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("own", true)]
    [InlineData("services", false)]
    public void Trusted_types_are_required_where_no_service_runs_a_script(string site, bool isRequired) =>
        Assert.Equal(isRequired, SiteOf(site).Read("index.html").Contains("require-trusted-types-for", StringComparison.Ordinal));

    [Theory]
    [InlineData("own")]
    [InlineData("services")]
    public async Task The_headers_allow_what_a_page_allows_and_name_who_may_frame_it(string site)
    {
        await using var visit = await OpenAsync(SiteOf(site), "index.html");
        var header = SiteOf(site).Read("_headers").Split('\n').Select(line => line.Trim()).First(line => line.StartsWith("Content-Security-Policy: ", StringComparison.Ordinal));
        var allowed = DirectivesOf(header["Content-Security-Policy: ".Length..]);
        var page = DirectivesOf(await visit.Page.EvaluateAsync<string>(PolicyOf));

        // Browsers enforce both, so whatever the header does not allow would be blocked on the page.
        Assert.NotEmpty(page);
        Assert.All(page, directive => Assert.Subset(allowed[directive.Key], directive.Value));
        Assert.Equal(["'none'"], allowed["frame-ancestors"]);
        Assert.DoesNotContain("frame-ancestors", SiteOf(site).Read("index.html"), StringComparison.Ordinal);
    }

    private static Dictionary<string, HashSet<string>> DirectivesOf(string policy) => policy
        .Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(directive => directive.Split(' '))
        .ToDictionary(parts => parts[0], parts => parts[1..].ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

    [Fact]
    public async Task The_table_of_services_has_no_barrier_that_axe_can_find()
    {
        await using var visit = await services.VisitAsync("privacy/index.html", width: 320);

        Assert.Equal(6, await visit.Page.Locator("tr[data-service]").CountAsync());
        Findings.AssertNone("services:", await PageFaults.BarriersAsync(visit.Page));
        Findings.AssertNone("services at 320 pixels:", await PageFaults.TooWideAsync(visit.Page));
    }

    [Fact]
    public async Task What_services_load_once_the_reader_agrees_is_not_stopped_by_the_policy()
    {
        await using var visit = await OpenAsync(services, "posts/everything/index.html");
        var asked = new ConcurrentBag<string>();
        await visit.Page.RouteAsync(new Regex("^https://"), route =>
        {
            asked.Add(new Uri(route.Request.Url).Host + new Uri(route.Request.Url).AbsolutePath);
            var isScript = route.Request.Url.EndsWith("/count.js", StringComparison.Ordinal);
            return route.FulfillAsync(new RouteFulfillOptions { ContentType = isScript ? "text/javascript" : "text/plain", Body = isScript ? Count : "" });
        });
        Assert.Empty(asked);
        await visit.Page.Locator("[data-consent-banner] [data-consent-action=accept]").ClickAsync();
        await visit.Page.EvaluateAsync("window.scrollTo(0, document.documentElement.scrollHeight)");
        string[] expected = ["stats.example/count.js", "stats.example/more.js", "stats.example/in", "stats.example/p.gif", "www.googletagmanager.com/gtag/js", "www.youtube-nocookie.com/embed/abcdefghijk"];
        await visit.Page.WaitForFunctionAsync("document.querySelector('iframe')");
        for (var i = 0; i < 100 && expected.Except(asked).Any(); i++)
        {
            await Task.Delay(100);
        }

        Assert.Empty(expected.Except(asked));
        Assert.Empty(await BrokenAsync(visit));
    }

    private BuiltSite SiteOf(string name) => name switch
    {
        "own" => own,
        "odd" => odd,
        _ => services,
    };

    private static async Task<Visit> OpenAsync(BuiltSite site, string file)
    {
        var visit = await site.VisitAsync(file);
        await visit.Page.AddInitScriptAsync(Watch);
        await visit.Page.ReloadAsync();
        return visit;
    }

    private static async Task<string[]> BrokenAsync(Visit visit) => await visit.Page.EvaluateAsync<string[]>("broken");
}
