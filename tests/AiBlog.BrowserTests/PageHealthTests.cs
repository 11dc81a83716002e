using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AiBlog.BrowserTests;

[Collection(OwnSiteCollection.Name)]
public sealed class PageHealthTests(OwnSite site)
{
    public static TheoryData<string> Kinds => [.. PageKind.Names];

    public static TheoryData<string, ColorScheme> KindsInLightAndDark
    {
        get
        {
            var data = new TheoryData<string, ColorScheme>();
            foreach (var kind in PageKind.Names)
            {
                data.Add(kind, ColorScheme.Light);
                data.Add(kind, ColorScheme.Dark);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_own_site_has_every_kind_of_page(string kind) => Assert.True(site.Pages.Contains(kind), $"no {kind}");

    [Theory]
    [MemberData(nameof(KindsInLightAndDark))]
    public async Task A_page_opens_without_an_error_and_asks_no_other_origin(string kind, ColorScheme scheme)
    {
        await using var visit = await site.VisitAsync(site.FileOf(kind), scheme);
        // Scrolling brings in what loads lazily.
        await visit.Page.EvaluateAsync("window.scrollTo(0, document.documentElement.scrollHeight)");
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Findings.AssertNone($"{kind}, {visit.Page.Url}:", visit.Complaints);
    }

    [Theory]
    [MemberData(nameof(KindsInLightAndDark))]
    public async Task A_page_has_no_barrier_that_axe_can_find(string kind, ColorScheme scheme)
    {
        await using var visit = await site.VisitAsync(site.FileOf(kind), scheme);
        Findings.AssertNone($"{kind}, {visit.Page.Url}:", await PageFaults.BarriersAsync(visit.Page));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_page_does_not_scroll_sideways_at_320_pixels(string kind)
    {
        await using var visit = await site.VisitAsync(site.FileOf(kind), width: 320);
        Findings.AssertNone($"{kind}, {visit.Page.Url} is wider than 320 pixels:", await PageFaults.TooWideAsync(visit.Page));
    }

    [Fact]
    public async Task A_redirect_page_leads_to_its_new_address()
    {
        var file = site.FileOf("redirect");
        await using var visit = await site.VisitAsync("404.html");
        await visit.Page.GotoAsync(site.AddressOf(file));
        await Assertions.Expect(visit.Page).ToHaveURLAsync(new Regex($"^{Regex.Escape(site.Address)}(?!{Regex.Escape(file)})"));
        await visit.Page.WaitForFunctionAsync("document.readyState === 'complete'");

        Findings.AssertNone($"{file} -> {visit.Page.Url}:", visit.Complaints);
    }

    [Fact]
    public async Task An_arabic_post_reads_from_right_to_left()
    {
        await using var visit = await site.VisitAsync(site.FileOf("right-to-left post"));
        Assert.Equal("rtl", await visit.Page.EvaluateAsync<string>("getComputedStyle(document.querySelector('[data-part=body]')).direction"));
        Assert.Equal("ar", await visit.Page.EvaluateAsync<string>("document.documentElement.lang"));
    }
}
