namespace AiBlog.BrowserTests.Consent;

/// <summary>Signals that the browser sends, and those that the page sends to Google's tags.</summary>
[Collection(ConsentCollection.Name)]
public sealed class ConsentSignalTests(ConsentSite site)
{
    // Each entry of the layer as one line; an entry that is no arguments object shows as such.
    private const string Layer =
        """
        (window.dataLayer ?? []).map(entry => (Object.prototype.toString.call(entry) === '[object Arguments]' ? '' : 'no arguments: ')
            + entry[0] + ' ' + entry[1] + ' ' + Object.keys(entry[2]).filter(type => entry[2][type] === 'granted').sort().join(' ')
            + ' / ' + Object.keys(entry[2]).filter(type => entry[2][type] === 'denied').sort().join(' '))
        """;

    private const string Default = "consent default  / ad_personalization ad_storage ad_user_data analytics_storage";

    private const string Denied = "consent update  / ad_personalization ad_storage ad_user_data analytics_storage";

    [Fact]
    public async Task Global_privacy_control_denies_everything_without_a_banner()
    {
        await using var visit = await site.StartAsync(new Reader(SendsGpc: true));
        await visit.OpenAsync();
        Assert.False(await visit.IsVisibleAsync(ConsentVisit.Banner));
        Assert.Empty(visit.Requests);
        Assert.Null(await visit.RecordAsync());
        Assert.False(await visit.EvaluateAsync<bool>("Object.entries(aiblogConsent.get().services).some(([name, runs]) => runs && name !== 'session')"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_page_and_the_dialog_say_that_global_privacy_control_was_honoured_only_when_it_was_sent(bool isSent)
    {
        await using var visit = await site.StartAsync(new Reader(SendsGpc: isSent));
        await visit.OpenAsync();
        Assert.Equal(isSent, await visit.IsVisibleAsync("[data-consent-gpc]:not(dialog *)"));
        await visit.PreferencesAsync();
        Assert.Equal(isSent, await visit.IsVisibleAsync("dialog [data-consent-gpc]"));
        Assert.Contains("Global Privacy Control", await visit.Page.Locator("dialog [data-consent-gpc]").TextContentAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Under_global_privacy_control_one_service_may_still_be_allowed(bool inDialog)
    {
        await using var visit = await site.StartAsync(new Reader(SendsGpc: true));
        await visit.OpenAsync();
        await (inDialog ? visit.SaveAsync("films") : visit.Page.Locator("[data-consent-action=always]").First.ClickAsync());
        Assert.True(Assert.NotNull(await visit.RecordAsync()).GetProperty("gpc").GetBoolean());
        await visit.ReopenAsync();
        Assert.Equal(["films/first", "films/second"], visit.Requests);
    }

    [Fact]
    public async Task Global_privacy_control_turned_on_later_withdraws_what_was_allowed_before()
    {
        await using var visit = await site.StartAsync(new Reader(ConsentVisit.Kept(site, services: "\"films\":true,\"statistics\":true,\"adverts\":true")));
        await visit.OpenAsync();
        Assert.NotEmpty(visit.Requests);
        await visit.AddScriptAsync("Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true });");
        await visit.ReopenAsync();
        Assert.Empty(visit.Requests);
        Assert.Equal("", await visit.EvaluateAsync<string>("document.cookie"));
        Assert.Equal("adverts", await visit.AllowedAsync());
        Assert.False(await visit.IsVisibleAsync(ConsentVisit.Banner));
    }

    [Fact]
    public async Task A_service_that_the_signal_does_not_concern_keeps_its_consent()
    {
        await using var visit = await site.StartAsync(new Reader(ConsentVisit.Kept(site, services: "\"films\":true,\"adverts\":true"), SendsGpc: true));
        await visit.OpenAsync(ConsentSite.Advert);
        await visit.OpenAsync();
        Assert.Equal(["adverts/advert"], visit.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData(ConsentSite.Films)]
    [InlineData(ConsentSite.Arabic)]
    [InlineData("no-such-page/")]
    public async Task Every_page_first_tells_google_that_all_is_denied(string path)
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync(path);
        Assert.Equal([Default], await visit.EvaluateAsync<string[]>(Layer));
    }

    [Fact]
    public async Task A_kept_choice_updates_google_after_the_default()
    {
        await using var visit = await site.StartAsync(new Reader(ConsentVisit.Kept(site, services: "\"statistics\":true")));
        await visit.OpenAsync();
        Assert.Equal([Default, "consent update analytics_storage / ad_personalization ad_storage ad_user_data"], await visit.EvaluateAsync<string[]>(Layer));
    }

    [Fact]
    public async Task Google_is_told_before_the_allowed_script_runs_and_again_on_withdrawal()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.SaveAsync("adverts");
        await visit.PreferencesAsync();
        await visit.DialogAsync("reject");
        Assert.Equal([Default, "consent update ad_storage ad_user_data / ad_personalization analytics_storage", Denied], await visit.EvaluateAsync<string[]>(Layer));
    }
}
