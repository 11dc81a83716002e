using Microsoft.Playwright;

namespace AiBlog.BrowserTests.Consent;

[Collection(ConsentCollection.Name)]
public sealed class ConsentBannerTests(ConsentSite site)
{
    public static TheoryData<string> Paths => ["", ConsentSite.Films, ConsentSite.Arabic, ConsentSite.Widgets, "privacy/", "archive/", "tags/", "no-such-page/"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Until_the_reader_agrees_a_page_asks_no_other_origin_and_stores_nothing(string path)
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync(path);
        await visit.EvaluateAsync<object>("window.scrollTo(0, document.documentElement.scrollHeight)");
        await visit.SettleAsync();
        Assert.True(await visit.IsVisibleAsync(ConsentVisit.Banner));
        Assert.Empty(visit.Requests);
        Assert.Equal("", await visit.EvaluateAsync<string>("document.cookie"));
        Assert.Equal(0, await visit.EvaluateAsync<int>("localStorage.length + sessionStorage.length"));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task The_root_stands_directly_after_the_skip_link(string path)
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync(path);
        Assert.Equal("skip", await visit.EvaluateAsync<string>("document.querySelector('[data-consent-root]').previousElementSibling.className"));
        Assert.True(await visit.EvaluateAsync<bool>("document.querySelector('[data-consent-root]').previousElementSibling === document.body.firstElementChild"));
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task Reject_is_as_near_as_large_and_as_plain_as_accept(int width)
    {
        const string Looks =
            """
            b => {
                const s = getComputedStyle(b), r = b.getBoundingClientRect();
                return [s.color, s.backgroundColor, s.border, s.fontSize, s.fontWeight, s.textDecoration, s.opacity, Math.round(r.width), Math.round(r.height), Math.round(r.top)].join('|');
            }
            """;
        await using var visit = await site.StartAsync(new Reader(Width: width));
        await visit.OpenAsync();
        foreach (var place in new[] { ConsentVisit.Banner, ConsentVisit.Dialog })
        {
            var reject = await visit.Page.Locator($"{place} [data-consent-action=reject]").EvaluateAsync<string>(Looks);
            Assert.Equal(reject, await visit.Page.Locator($"{place} [data-consent-action=accept]").EvaluateAsync<string>(Looks));
            await visit.PreferencesAsync();
        }
    }

    [Fact]
    public async Task The_banner_offers_two_equal_buttons_and_then_the_preferences_as_a_link()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        var buttons = visit.Page.Locator($"{ConsentVisit.Banner} button");
        Assert.Equal(["reject", "accept", "prefs"], await buttons.EvaluateAllAsync<string[]>("all => all.map(b => b.dataset.consentAction)"));
        var looks = await buttons.EvaluateAllAsync<string[]>("all => all.map(b => { const s = getComputedStyle(b); return s.color + s.backgroundColor + s.border + s.font; })");
        Assert.Equal(looks[0], looks[1]);
        Assert.Equal("rgba(0, 0, 0, 0) underline 0px", await buttons.Last.EvaluateAsync<string>(
            "b => { const s = getComputedStyle(b); return [s.backgroundColor, s.textDecorationLine, s.borderTopWidth].join(' '); }"));
        Assert.Equal(["button"], (await buttons.EvaluateAllAsync<string[]>("all => all.map(b => b.getAttribute('type'))")).Distinct());
        Assert.NotEqual("", await visit.Page.Locator(ConsentVisit.Banner).GetAttributeAsync("aria-label"));
    }

    [Fact]
    public async Task Nothing_is_ticked_before_the_reader_ticks_it_but_what_is_required()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.PreferencesAsync();
        Assert.Equal(["session"], await visit.Page.Locator("[data-consent-service]:checked").EvaluateAllAsync<string[]>("all => all.map(s => s.name)"));
        Assert.True(await visit.Page.Locator("[name=session]").IsDisabledAsync());
        Assert.Equal("runs", await visit.EvaluateAsync<string>("document.documentElement.dataset.session"));
    }

    [Fact]
    public async Task Scrolling_clicking_the_page_and_escape_are_no_consent()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.Page.Mouse.WheelAsync(0, 600);
        await visit.Page.ClickAsync("h1", new PageClickOptions { Force = true });
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.ReopenAsync();
        Assert.True(await visit.IsVisibleAsync(ConsentVisit.Banner));
        Assert.Empty(visit.Requests);
        Assert.Null(await visit.RecordAsync());
    }

    [Theory]
    [InlineData("reject")]
    [InlineData("accept")]
    public async Task A_reader_who_chose_is_not_asked_again(string choice)
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.BannerAsync(choice);
        Assert.False(await visit.IsVisibleAsync(ConsentVisit.Banner));
        await visit.OpenAsync(ConsentSite.Widgets);
        Assert.False(await visit.IsVisibleAsync(ConsentVisit.Banner));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task One_activation_in_the_footer_of_any_page_reopens_the_preferences(string path)
    {
        await using var visit = await site.StartAsync(new Reader(ConsentVisit.Kept(site)));
        await visit.OpenAsync(path);
        await visit.Page.ClickAsync("footer [data-consent-action=prefs]");
        Assert.True(await visit.IsVisibleAsync(ConsentVisit.Dialog));
        Assert.True(await visit.Page.Locator("[name=films]").IsCheckedAsync());
    }

    [Fact]
    public async Task Without_javascript_the_footer_says_that_no_optional_service_runs()
    {
        await using var visit = await site.StartAsync(new Reader(HasScript: false));
        await visit.OpenAsync();
        Assert.Contains("no optional service runs", await visit.Page.Locator("footer noscript p").InnerTextAsync(), StringComparison.Ordinal);
        Assert.False(await visit.IsVisibleAsync("footer [data-consent-action]"));
        Assert.False(await visit.IsVisibleAsync(ConsentVisit.Banner));
        Assert.False(await visit.IsVisibleAsync("[data-consent-placeholder] button"));
        Assert.True(await visit.IsVisibleAsync("[data-consent-placeholder] a[href]"));
        Assert.Empty(visit.Requests);
    }

    [Theory]
    [InlineData("[data-consent-banner]")]
    [InlineData("[data-consent-dialog]")]
    [InlineData("[data-consent-root]")]
    public async Task A_page_stays_usable_when_a_blocker_removes_a_part(string removed)
    {
        await using var visit = await site.StartAsync();
        var errors = new List<string>();
        visit.Page.PageError += (_, error) => errors.Add(error);
        await visit.AddScriptAsync($"new MutationObserver(() => document.querySelector('{removed}')?.remove()).observe(document, {{ childList: true, subtree: true }});");
        await visit.OpenAsync();
        Assert.Equal(0, await visit.CountAsync(removed));
        await visit.Page.Mouse.WheelAsync(0, 300);
        await visit.Page.WaitForFunctionAsync("scrollY > 0");
        await visit.Page.ClickAsync(".brand");
        await Assertions.Expect(visit.Page).ToHaveURLAsync(site.Address);
        Assert.Empty(errors);
        Assert.Empty(visit.Requests);
    }

    [Fact]
    public async Task With_the_banner_removed_the_preferences_still_work()
    {
        await using var visit = await site.StartAsync();
        await visit.AddScriptAsync("new MutationObserver(() => document.querySelector('[data-consent-banner]')?.remove()).observe(document, { childList: true, subtree: true });");
        await visit.OpenAsync();
        await visit.Page.ClickAsync("footer [data-consent-action=prefs]");
        await visit.TickAsync("films");
        await visit.DialogAsync("save");
        Assert.Equal("films", await visit.AllowedAsync());
    }
}
