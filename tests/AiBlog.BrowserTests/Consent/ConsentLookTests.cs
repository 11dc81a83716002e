using System.IO.Compression;
using Microsoft.Playwright;

namespace AiBlog.BrowserTests.Consent;

[Collection(ConsentCollection.Name)]
public sealed class ConsentLookTests(ConsentSite site)
{
    private const string Strict = "default-src 'none'; script-src 'self' SCRIPTS; style-src 'self'; img-src 'self'; frame-src FRAMES; require-trusted-types-for 'script'";

    public static TheoryData<string, ColorScheme, bool> Looks
    {
        get
        {
            var data = new TheoryData<string, ColorScheme, bool>();
            foreach (var path in new[] { ConsentSite.Films, ConsentSite.Arabic })
            {
                foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
                {
                    data.Add(path, scheme, false);
                    data.Add(path, scheme, true);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Banner_and_dialog_have_no_barrier_that_axe_can_find(string path, ColorScheme scheme, bool isOpen)
    {
        await using var visit = await site.StartAsync(new Reader(Scheme: scheme, SendsGpc: false));
        await visit.OpenAsync(path);
        if (isOpen)
        {
            await visit.PreferencesAsync();
        }

        Assert.True(await visit.IsVisibleAsync(isOpen ? ConsentVisit.Dialog : ConsentVisit.Banner));
        Findings.AssertNone($"{path}, {scheme}:", await PageFaults.BarriersAsync(visit.Page));
    }

    [Theory]
    [InlineData(ConsentSite.Films, 568)]
    [InlineData(ConsentSite.Arabic, 568)]
    [InlineData(ConsentSite.Films, 800)]
    public async Task At_320_pixels_and_text_of_twice_the_size_all_buttons_are_inside_the_window(string path, int height)
    {
        await using var visit = await site.StartAsync(new Reader(Width: 320, Height: height));
        await visit.OpenAsync(path);
        await visit.EvaluateAsync<object>("document.documentElement.style.fontSize = '200%'");
        foreach (var place in new[] { ConsentVisit.Banner, ConsentVisit.Dialog })
        {
            foreach (var button in await visit.Page.Locator($"{place} button").AllAsync())
            {
                var box = Assert.IsType<LocatorBoundingBoxResult>(await button.BoundingBoxAsync());
                Assert.InRange(box.X, 0, 320 - box.Width);
                Assert.InRange(box.Y, 0, height - box.Height);
            }

            Findings.AssertNone($"{path}:", await PageFaults.TooWideAsync(visit.Page));
            await visit.PreferencesAsync();
        }
    }

    [Fact]
    public async Task The_banner_shifts_nothing()
    {
        await using var visit = await site.StartAsync();
        await visit.AddScriptAsync("window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(entry => { shift += entry.value; })).observe({ type: 'layout-shift', buffered: true });");
        await visit.OpenAsync();
        Assert.True(await visit.IsVisibleAsync(ConsentVisit.Banner));
        Assert.Equal(0, await visit.EvaluateAsync<double>("shift"));
        Assert.Equal("fixed", await visit.EvaluateAsync<string>("getComputedStyle(document.querySelector('[data-consent-banner]')).position"));
    }

    [Fact]
    public async Task Neither_banner_nor_dialog_keeps_the_page_from_scrolling()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.Page.Mouse.MoveAsync(900, 300);
        await visit.Page.Mouse.WheelAsync(0, 300);
        await visit.Page.WaitForFunctionAsync("scrollY >= 300");
        await visit.PreferencesAsync();
        Assert.Equal("visible visible", await visit.EvaluateAsync<string>("[document.documentElement, document.body].map(e => getComputedStyle(e).overflowY).join(' ')"));
        Assert.InRange(await visit.EvaluateAsync<int>("scrollY"), 300, 10_000);
    }

    [Fact]
    public async Task Hidden_wins_over_every_display()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        Assert.Equal("none none", await visit.EvaluateAsync<string>(
            """
            (() => {
                const parts = [document.querySelector('[data-consent-banner]'), document.querySelector('[data-consent-placeholder]')];
                for (const part of parts) part.hidden = true;
                return parts.map(part => getComputedStyle(part).display).join(' ');
            })()
            """));
    }

    [Fact]
    public async Task Paper_shows_no_banner_and_keeps_the_link_of_a_placeholder()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await visit.IsVisibleAsync(ConsentVisit.Banner));
        Assert.False(await visit.IsVisibleAsync("[data-consent-placeholder] button"));
        Assert.True(await visit.IsVisibleAsync("[data-consent-placeholder] a[href]"));
        Assert.True(await visit.IsVisibleAsync("[data-consent-placeholder] .gate-title"));
    }

    [Fact]
    public async Task Forced_colours_leave_every_button_and_switch_a_border_and_underline_the_link()
    {
        await using var visit = await site.StartAsync(new Reader(Colors: ForcedColors.Active));
        await visit.OpenAsync();
        await visit.PreferencesAsync();
        var bare = await visit.EvaluateAsync<string[]>(
            """
            [...document.querySelectorAll('[data-consent-action]:not(.icon), [data-consent-service], [data-consent-banner], [data-consent-dialog]')]
                .filter(e => {
                    const s = getComputedStyle(e);
                    return e.matches('[data-consent-banner] [data-consent-action=prefs]')
                        ? !s.textDecorationLine.includes('underline')
                        : s.borderTopStyle !== 'solid' || parseFloat(s.borderTopWidth) < 1 || s.borderTopColor === s.backgroundColor;
                })
                .map(e => e.outerHTML.slice(0, 80))
            """);
        Assert.Empty(bare);
    }

    [Fact]
    public async Task All_of_it_works_under_a_strict_policy_with_trusted_types()
    {
        await using var visit = await site.StartAsync();
        var complaints = new List<string>();
        visit.Page.Console += (_, message) => complaints.Add(message.Text);
        visit.Page.PageError += (_, error) => complaints.Add(error);
        var policy = Strict.Replace("SCRIPTS", $"{site.Others[0]} {site.Others[2]}", StringComparison.Ordinal).Replace("FRAMES", site.Others[1], StringComparison.Ordinal);
        await visit.Page.RouteAsync("**/posts/**", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Headers = new Dictionary<string, string>(answer.Headers) { ["content-security-policy"] = policy } });
        });
        await visit.OpenAsync();
        await visit.SaveAsync("films", "statistics");
        Assert.Equal(["films/first", "films/second", "statistics/statistics.js"], visit.Requests.Order(StringComparer.Ordinal));
        await visit.Page.Locator("html[data-ran='statistics ']").WaitForAsync();
        await visit.SaveAsync("films");
        Assert.Equal(0, await visit.CountAsync("[data-consent-live]"));
        Assert.Empty(complaints);
    }

    [Fact]
    public void Script_and_styles_together_take_less_than_4096_bytes_compressed()
    {
        var sizes = site.FilesLike("consent.*.*").Where(file => file.StartsWith("assets/", StringComparison.Ordinal)).Select(file => Compressed(site.Read(file))).ToList();
        Assert.Equal(2, sizes.Count);
        Assert.InRange(sizes.Sum(), 1, 4095);
    }

    private static long Compressed(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal, leaveOpen: true))
        using (var writer = new StreamWriter(gzip))
        {
            writer.Write(text);
        }

        return bytes.Length;
    }
}
