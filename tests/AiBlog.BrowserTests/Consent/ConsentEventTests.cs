namespace AiBlog.BrowserTests.Consent;

/// <summary>What scripts of a theme hear, and what they may call.</summary>
[Collection(ConsentCollection.Name)]
public sealed class ConsentEventTests(ConsentSite site)
{
    private const string Listen =
        """
        window.heard = [];
        for (const type of ['consent:ready', 'consent:change']) document.addEventListener(type, event => {
            const { services, revoked, revision, gpc, ...rest } = event.detail;
            heard.push([type, Object.keys(services).filter(name => services[name]).sort().join(' '), revoked.join(' '), gpc, revision === document.querySelector('[data-consent-root]').dataset.revision, Object.keys(rest).length].join('|'));
        });
        """;

    [Fact]
    public async Task Ready_is_told_once_and_change_with_each_change()
    {
        await using var visit = await site.StartAsync();
        await visit.AddScriptAsync(Listen);
        await visit.OpenAsync();
        await visit.SaveAsync("films", "adverts");
        await visit.SaveAsync("films");
        await visit.PreferencesAsync();
        await visit.DialogAsync("reject");
        Assert.Equal(
            [
                "consent:ready|session||false|true|0",
                "consent:change|adverts films session||false|true|0",
                "consent:change|adverts session|films|false|true|0",
                "consent:change|session|adverts|false|true|0",
            ],
            await visit.EvaluateAsync<string[]>("heard"));
    }

    [Fact]
    public async Task Ready_tells_what_a_kept_choice_allows()
    {
        await using var visit = await site.StartAsync(new Reader(ConsentVisit.Kept(site)));
        await visit.AddScriptAsync(Listen);
        await visit.OpenAsync();
        Assert.Equal(["consent:ready|films session||false|true|0"], await visit.EvaluateAsync<string[]>("heard"));
    }

    [Fact]
    public async Task A_second_tab_hears_of_the_change()
    {
        await using var visit = await site.StartAsync();
        await visit.AddScriptAsync(Listen);
        await visit.OpenAsync();
        var second = await visit.SecondTabAsync();
        await second.OpenAsync();
        await visit.SaveAsync("films");
        await second.Page.WaitForFunctionAsync("heard.length === 2");
        Assert.Equal("consent:change|films session||false|true|0", (await second.EvaluateAsync<string[]>("heard"))[1]);
    }

    [Fact]
    public async Task Get_tells_the_state_of_every_service()
    {
        await using var visit = await site.StartAsync(new Reader(ConsentVisit.Kept(site)));
        await visit.OpenAsync();
        Assert.Equal(
            "{\"adverts\":false,\"films\":true,\"session\":true,\"statistics\":false,\"widgets\":false}",
            await visit.EvaluateAsync<string>("JSON.stringify(Object.fromEntries(Object.entries(aiblogConsent.get().services).sort()))"));
        Assert.True(await visit.EvaluateAsync<bool>("aiblogConsent.get().gpc === false"));
    }

    [Fact]
    public async Task Show_opens_the_preferences_and_does_no_harm_when_they_are_open()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.EvaluateAsync<object>("{ aiblogConsent.show(); aiblogConsent.show(); }");
        Assert.True(await visit.IsVisibleAsync(ConsentVisit.Dialog));
    }

    [Fact]
    public async Task Accept_and_reject_take_all_services_or_one()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync(ConsentSite.Advert);
        await visit.CallAsync("aiblogConsent.accept()");
        Assert.Equal("adverts films statistics widgets", await visit.AllowedAsync());
        await visit.CallAsync("aiblogConsent.reject('films')");
        Assert.Equal("adverts statistics widgets", await visit.AllowedAsync());
        await visit.CallAsync("aiblogConsent.accept('films')");
        Assert.Equal("adverts films statistics widgets", await visit.AllowedAsync());
        await visit.CallAsync("aiblogConsent.reject()");
        await visit.SettleAsync();
        Assert.Equal("", await visit.AllowedAsync());
    }

    [Fact]
    public async Task Reset_forgets_the_choice_and_asks_again()
    {
        await using var visit = await site.StartAsync(new Reader(ConsentVisit.Kept(site)));
        await visit.OpenAsync();
        await visit.CallAsync("aiblogConsent.reset()");
        Assert.Null(await visit.RecordAsync());
        Assert.Equal(0, await visit.CountAsync("[data-consent-live]"));
        Assert.True(await visit.IsVisibleAsync(ConsentVisit.Banner));
    }
}
