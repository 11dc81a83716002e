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
    public async Task The_headers_say_what_pages_say_and_who_may_frame_them(string site)
    {
        await using var visit = await OpenAsync(SiteOf(site), "index.html");
        var headers = SiteOf(site).Read("_headers");

        Assert.Contains($"  Content-Security-Policy: {await visit.Page.EvaluateAsync<string>(PolicyOf)}; frame-ancestors 'none'\n", headers, StringComparison.Ordinal);
        Assert.DoesNotContain("frame-ancestors", SiteOf(site).Read("index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_of_services_has_no_barrier_that_axe_can_find()
    {
        await using var visit = await services.VisitAsync("privacy/index.html", width: 320);

        Assert.Equal(3, await visit.Page.Locator("tr[data-service]").CountAsync());
        Findings.AssertNone("services:", await PageFaults.BarriersAsync(visit.Page));
        Findings.AssertNone("services at 320 pixels:", await PageFaults.TooWideAsync(visit.Page));
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
