using Microsoft.Playwright;

namespace AiBlog.BrowserTests.Analytics;

public sealed class AnalyticsTests(AnalyticsSite site) : IClassFixture<AnalyticsSite>
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("cloudflare-web-analytics", "https://cloudflareinsights.com/cdn-cgi/rum 0123456789abcdef0123456789abcdef")]
    [InlineData("fathom", "https://cdn.usefathom.com/?sid=ABCDEFGH")]
    [InlineData("goatcounter", "https://my-code.goatcounter.com/count?p=%2Fposts%2Fa%2F")]
    [InlineData("google-analytics", "https://region1.google-analytics.com/g/collect?en=page_view&tid=G-ABC123")]
    [InlineData("matomo", "https://name.matomo.cloud/matomo.php?idsite=3")]
    [InlineData("plausible", "https://plausible.io/api/event pageview")]
    [InlineData("umami", "https://gateway.umami.is/api/send {\"website\":\"94db1cb1-74f4-4a40-ad6c-962362670409\",\"tag\":\"blog\"}")]
    [InlineData("statistics", "https://api.example/event?site=blog")]
    public async Task A_service_counts_a_page_once_the_reader_gives_consent_and_not_before(string service, string view)
    {
        await using var context = await site.Browser.NewContextAsync();
        var providers = new Providers();
        await providers.AnswerAsync(context);
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        page.Console += (_, message) => { if (message.Type == "error") { faults.Add(message.Text); } };
        page.PageError += (_, error) => faults.Add(error);

        await page.GotoAsync(site.Address + "posts/a/", new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)))");
        Assert.Empty(providers.Requests);

        await page.EvaluateAsync("service => aiblogConsent.accept(service)", service);
        await WaitForAsync(() => providers.Views.Count > 0);
        Assert.Equal([view], providers.Views);

        await page.ReloadAsync(new PageReloadOptions { WaitUntil = WaitUntilState.Load });
        await WaitForAsync(() => providers.Views.Count > 1);
        Assert.Equal([view, view], providers.Views);
        Assert.Empty(faults);
    }

    [Fact]
    public async Task A_refusal_counts_nothing()
    {
        await using var context = await site.Browser.NewContextAsync();
        var providers = new Providers();
        await providers.AnswerAsync(context);
        var page = await context.NewPageAsync();
        await page.GotoAsync(site.Address);
        await page.ClickAsync("[data-consent-banner] [data-consent-action=reject]");
        await page.GotoAsync(site.Address + "posts/a/", new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 100)))");

        Assert.Empty(providers.Requests);
    }

    private static async Task WaitForAsync(Func<bool> isDone)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!isDone())
        {
            await Task.Delay(20, patience.Token);
        }
    }
}
