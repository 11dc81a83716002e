namespace AiBlog.BrowserTests.Consent;

/// <summary>What comes to life when the reader agrees, and what does not.</summary>
[Collection(ConsentCollection.Name)]
public sealed class ConsentGateTests(ConsentSite site)
{
    [Fact]
    public async Task Allowing_one_service_lets_that_service_load_and_no_other()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.SaveAsync("films");
        await visit.OpenAsync(ConsentSite.Widgets);
        await visit.OpenAsync(ConsentSite.Advert);
        await visit.OpenAsync(ConsentSite.Arabic);
        Assert.Equal(["films/first", "films/second", "films/shadow", "films/first"], visit.Requests);
    }

    [Fact]
    public async Task Accept_all_loads_what_the_page_holds()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync(ConsentSite.Advert);
        await visit.BannerAsync("accept");
        Assert.Equal(["adverts/advert", "statistics/statistics.js"], visit.Requests.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Live_content_stands_in_a_box_of_its_own_and_the_placeholder_is_hidden()
    {
        await using var visit = await site.StartAsync(new Reader(ConsentVisit.Kept(site)));
        await visit.OpenAsync();
        Assert.Equal(2, await visit.CountAsync("[data-consent=films] > [data-consent-live] > iframe"));
        Assert.Equal(2, await visit.CountAsync("[data-consent=films] > [data-consent-placeholder][hidden]"));
        Assert.False(await visit.IsVisibleAsync("[data-consent-placeholder]"));
    }

    [Fact]
    public async Task Once_loads_that_embed_alone_and_stores_nothing()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.Page.Locator("[data-consent-action=once]").Nth(1).ClickAsync();
        await visit.SettleAsync();
        Assert.Equal(["films/second"], visit.Requests);
        Assert.Null(await visit.RecordAsync());
        Assert.True(await visit.IsVisibleAsync(ConsentVisit.Banner));
        await visit.ReopenAsync();
        Assert.Empty(visit.Requests);
    }

    [Fact]
    public async Task What_was_loaded_once_stays_while_another_service_is_allowed_and_goes_with_a_rejection()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.Page.Locator("[data-consent-action=once]").First.ClickAsync();
        await visit.Page.Locator("[data-consent-action=always]").Nth(1).ClickAsync();
        Assert.Equal(2, await visit.CountAsync("[data-consent-live]"));
        await visit.PreferencesAsync();
        await visit.DialogAsync("reject");
        Assert.Equal(0, await visit.CountAsync("[data-consent-live]"));
    }

    [Fact]
    public async Task Always_allows_the_service_on_every_page()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.Page.Locator("[data-consent-action=always]").First.ClickAsync();
        await visit.SettleAsync();
        Assert.Equal(["films/first", "films/second"], visit.Requests);
        await visit.ReopenAsync(ConsentSite.Arabic);
        Assert.Equal(["films/first"], visit.Requests);
    }

    [Fact]
    public async Task Scripts_run_in_the_order_of_the_page_and_only_an_asynchronous_one_overtakes()
    {
        await using var visit = await site.StartAsync(new Reader(ConsentVisit.Kept(site, services: "\"widgets\":true")));
        await visit.OpenAsync(ConsentSite.Widgets);
        await visit.Page.WaitForFunctionAsync("document.documentElement.dataset.ran?.split(' ').length === 6");
        Assert.Equal("async slow first second module ", await visit.EvaluateAsync<string>("document.documentElement.dataset.ran"));
    }

    [Fact]
    public async Task A_script_keeps_its_kind_when_it_comes_to_life()
    {
        const string Kinds = "[...document.querySelectorAll('template[data-consent=widgets] + script')].map(s => [s.src.split('/').pop(), s.async, s.defer, s.type].join(' '))";
        await using var visit = await site.StartAsync(new Reader(ConsentVisit.Kept(site, services: "\"widgets\":true")));
        await visit.OpenAsync(ConsentSite.Widgets);
        Assert.Equal(
            ["slow.js false false ", "first.js false false ", "second.js false true ", "async.js true false ", "module.js false false module"],
            await visit.EvaluateAsync<string[]>(Kinds));
        Assert.Equal("here", await visit.EvaluateAsync<string>("getComputedStyle(document.documentElement).getPropertyValue('--widgets')"));
    }

    [Fact]
    public async Task An_embed_in_a_shadow_root_is_gated_and_has_buttons_that_work()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync(ConsentSite.Widgets);
        Assert.Empty(visit.Requests);
        await visit.Page.Locator("#host [data-consent-action=once]").ClickAsync();
        await visit.SettleAsync();
        Assert.Equal(["films/shadow"], visit.Requests);
    }

    [Fact]
    public async Task What_needs_two_services_waits_for_both()
    {
        await using var visit = await site.StartAsync(new Reader(ConsentVisit.Kept(site)));
        await visit.OpenAsync(ConsentSite.Widgets);
        Assert.Equal(0, await visit.CountAsync("video"));
        var inner = visit.Page.Locator("[data-consent-live] [data-consent=widgets] [data-consent-action=once]");
        await inner.ClickAsync();
        await visit.SettleAsync();
        Assert.Equal(1, await visit.CountAsync("video"));
        Assert.Contains("widgets/poster.png", visit.Requests);
    }

    [Fact]
    public async Task A_service_that_bears_the_name_of_a_part_of_every_object_does_no_harm()
    {
        await using var visit = await site.StartAsync();
        var errors = new List<string>();
        visit.Page.PageError += (_, error) => errors.Add(error);
        await visit.OpenAsync();
        await visit.Page.EvaluateAsync(
            """
            address => {
                for (const name of ['constructor', '__proto__', 'toString', 'hasOwnProperty']) {
                    const template = document.createElement('template');
                    template.dataset.consent = name;
                    template.content.append(Object.assign(new Image(), { alt: name }));
                    template.content.firstChild.setAttribute('src', address + '/' + name + '.png');
                    document.body.append(template);
                }
                const button = document.body.appendChild(document.createElement('button'));
                button.dataset.consentAction = 'constructor';
                button.click();
            }
            """,
            site.Others[0]);
        await visit.SaveAsync("films");
        Assert.DoesNotContain(visit.Requests, request => request.EndsWith(".png", StringComparison.Ordinal));
        Assert.Equal("films", await visit.AllowedAsync());
        Assert.Empty(errors);
    }
}
