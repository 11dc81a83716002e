namespace AiBlog.BrowserTests.Consent;

/// <summary>What a reader takes back is gone, with what it left.</summary>
[Collection(ConsentCollection.Name)]
public sealed class ConsentWithdrawalTests(ConsentSite site)
{
    private const string Host = "blog.news.example.test";

    private const string SetCookies =
        """
        for (const place of ['', ';domain=blog.news.example.test', ';domain=.news.example.test', ';domain=example.test'])
            for (const path of ['/', '/posts', '/posts/', '/posts/films', '/posts/films/'])
                for (const name of ['_st', '_st_' + place.length, 'stranger', '_sta'])
                    document.cookie = name + '=1;path=' + path + place;
        for (const store of [localStorage, sessionStorage]) for (const name of ['st:visits', 'st:', '_st', 'colours', 'stx']) store.setItem(name, 'dark');
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Withdrawal_and_a_first_rejection_clear_the_cookies_on_host_and_parents_and_paths(bool isFirst)
    {
        await using var visit = await site.StartAsync(new Reader(isFirst ? null : ConsentVisit.Kept(site, services: "\"adverts\":true"), Host: Host));
        await visit.OpenAsync();
        await visit.EvaluateAsync<object>(SetCookies);
        Assert.Equal(80, await visit.EvaluateAsync<int>("document.cookie.split('; ').length"));
        if (!isFirst)
        {
            await visit.PreferencesAsync();
        }

        await (isFirst ? visit.BannerAsync("reject") : visit.DialogAsync("reject"));
        Assert.Equal("_sta stranger", string.Join(' ', (await visit.CookiesAsync()).Split(' ').Distinct()));
        Assert.Equal(40, await visit.EvaluateAsync<int>("document.cookie.split('; ').length"));
    }

    [Fact]
    public async Task Withdrawal_clears_the_storage_keys_of_the_service_and_leaves_the_others()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.EvaluateAsync<object>(SetCookies);
        await visit.BannerAsync("reject");
        Assert.Equal("colours consent stx", await visit.EvaluateAsync<string>("Object.keys(localStorage).sort().join(' ')"));
        Assert.Equal("colours stx", await visit.EvaluateAsync<string>("Object.keys(sessionStorage).sort().join(' ')"));
    }

    [Fact]
    public async Task What_an_allowed_or_a_required_service_keeps_stays()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.EvaluateAsync<object>("document.cookie = 'film=1'; document.cookie = 'sid=1'; document.cookie = 'advert=1'");
        await visit.SaveAsync("films");
        Assert.Equal("film sid", await visit.CookiesAsync());
    }

    [Fact]
    public async Task A_withdrawn_frame_goes_and_its_placeholder_comes_back_without_a_reload()
    {
        await using var visit = await site.StartAsync(new Reader(ConsentVisit.Kept(site)));
        await visit.OpenAsync();
        await visit.EvaluateAsync<object>("window.isSame = true");
        await visit.SaveAsync("films");
        Assert.Equal(0, await visit.CountAsync("[data-consent-live]"));
        Assert.Equal(0, await visit.CountAsync("iframe"));
        Assert.True(await visit.IsVisibleAsync("[data-consent-placeholder]"));
        Assert.True(await visit.EvaluateAsync<bool>("window.isSame === true"));
    }

    [Fact]
    public async Task A_page_in_which_a_withdrawn_script_ran_is_loaded_anew_without_it()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.SaveAsync("statistics");
        Assert.Equal(["statistics/statistics.js"], visit.Requests);
        Assert.Equal("_st _st_1", await visit.CookiesAsync());
        await visit.EvaluateAsync<object>("window.isSame = true");
        await visit.SaveAsync("statistics");
        await visit.Page.WaitForFunctionAsync("window.isSame === undefined");
        await visit.SettleAsync();
        Assert.Single(visit.Requests);
        Assert.Null(await visit.EvaluateAsync<string?>("document.documentElement.dataset.ran"));
        Assert.Equal("", await visit.EvaluateAsync<string>("document.cookie"));
        Assert.Equal(["consent"], await visit.EvaluateAsync<string[]>("Object.keys(localStorage)"));
    }

    [Fact]
    public async Task After_withdrawal_no_page_asks_another_origin()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync(ConsentSite.Widgets);
        await visit.BannerAsync("accept");
        Assert.Contains("widgets/slow.js", visit.Requests);
        await visit.PreferencesAsync();
        await visit.DialogAsync("reject");
        await visit.ReopenAsync(ConsentSite.Widgets);
        await visit.OpenAsync();
        Assert.Empty(visit.Requests);
        Assert.False(await visit.IsVisibleAsync(ConsentVisit.Banner));
    }

    [Fact]
    public async Task A_choice_that_counts_no_longer_is_cleared_up_behind()
    {
        await using var visit = await site.StartAsync(new Reader(ConsentVisit.Kept(site, daysAgo: 40)));
        await visit.EvaluateAsync<object>("document.cookie = '_st=1;path=/'; document.cookie = 'stranger=1;path=/'");
        await visit.OpenAsync();
        Assert.Equal("stranger", await visit.CookiesAsync());
    }

    [Fact]
    public async Task A_second_tab_follows()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        var second = await visit.SecondTabAsync();
        await second.OpenAsync();
        await visit.SaveAsync("films");
        await second.Page.Locator("[data-consent-live]").First.WaitForAsync();
        Assert.False(await second.IsVisibleAsync(ConsentVisit.Banner));
        await visit.SaveAsync("films");
        await second.Page.WaitForFunctionAsync("!document.querySelector('[data-consent-live]')");
        await visit.EvaluateAsync<object>("localStorage.clear()");
        await second.Page.Locator(ConsentVisit.Banner).WaitForAsync();
    }

    [Fact]
    public async Task A_second_tab_in_which_a_withdrawn_script_ran_is_loaded_anew()
    {
        await using var visit = await site.StartAsync(new Reader(ConsentVisit.Kept(site, services: "\"statistics\":true")));
        await visit.OpenAsync();
        var second = await visit.SecondTabAsync();
        await second.OpenAsync();
        await second.EvaluateAsync<object>("window.isSame = true");
        await visit.CallAsync("aiblogConsent.reject()");
        await second.Page.WaitForFunctionAsync("window.isSame === undefined && document.readyState === 'complete'");
        Assert.Null(await second.EvaluateAsync<string?>("document.documentElement.dataset.ran"));
    }

    [Fact]
    public async Task A_page_that_the_browser_brings_back_follows_what_was_chosen_meanwhile()
    {
        await using var visit = await site.StartAsync(new Reader(ConsentVisit.Kept(site)));
        await visit.OpenAsync();
        Assert.Equal(2, await visit.CountAsync("[data-consent-live]"));
        await visit.Page.EvaluateAsync(
            "record => { localStorage.setItem('consent', record); dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })); }",
            ConsentVisit.Kept(site, services: ""));
        Assert.Equal(0, await visit.CountAsync("[data-consent-live]"));
    }
}
