using Microsoft.Playwright;

namespace AiBlog.BrowserTests.Foreign;

public sealed class ForeignContentTests(ForeignSite site) : IClassFixture<ForeignSite>
{
    [Fact]
    public async Task No_page_asks_another_origin_before_a_choice_even_without_a_content_policy()
    {
        await using var reader = await site.NewReaderAsync(hasPolicy: false);
        Assert.Empty(await AskedAsync(reader, site.Pages));
        Assert.True(site.Pages.Count > 2 * ForeignKinds.All.Count);
    }

    [Fact]
    public async Task No_page_asks_another_origin_where_scripts_are_off()
    {
        await using var reader = await site.NewReaderAsync(hasPolicy: false, hasScript: false);
        Assert.Empty(await AskedAsync(reader, site.Pages));
    }

    [Fact]
    public async Task Allowing_one_service_lets_only_that_service_load_and_withdrawal_ends_it()
    {
        await using var reader = await site.NewReaderAsync(hasPolicy: true);
        await ChooseAsync(reader, "aiblogConsent.accept('alpha')");
        site.Forget();
        var asked = await Tour.RunAsync(reader, site, ForeignKinds.All.Select(kind => $"posts/{kind.Name}/"), kind => IsLoading(kind) ? IsOfKind : null);
        Assert.Empty(ForeignKinds.All.Where(kind => kind.Loads && !asked[$"posts/{kind.Name}/"].Any(IsOfKind)).Select(kind => kind.Name));
        // A name before the host changes nothing of whom is asked.
        Assert.All(asked.SelectMany(page => page), url => Assert.Equal(site.Alpha.Origin, new Uri(url) is { } address ? $"{address.Scheme}://{address.Host}:{address.Port}" : ""));
        Assert.Contains("/template.js", site.Alpha.Requests);
        await Tour.RunAsync(reader, site, ForeignKinds.All.Select(kind => $"posts/{kind.Name}-stranger/"));
        Assert.Equal((0, 0), (site.Stranger.Connections, site.Stranger.Requests.Count));

        await ChooseAsync(reader, "aiblogConsent.reject('alpha')");
        Assert.Empty(await AskedAsync(reader, ForeignKinds.All.Select(kind => $"posts/{kind.Name}/")));
    }

    [Fact]
    public void Every_post_of_the_stranger_is_told_with_its_place()
    {
        // The stylesheet is reported at its own place.
        var untold = ForeignKinds.All.Where(kind => !site.Report.Contains($"content/posts/{kind.Name}-stranger.md:", StringComparison.Ordinal)).Select(kind => kind.Name);
        Assert.Equal(["css-own-sheet"], untold);
        Assert.Contains("partials/scroll-top.html:2:6: warning foreign-content", site.Report, StringComparison.Ordinal);
    }

    private static bool IsLoading(string page) => ForeignKinds.All.Any(kind => kind.Loads && page == $"posts/{kind.Name}/");

    /// <summary>Every page of the site holds what its templates and stylesheets ask for; the kind is what comes on top.</summary>
    private bool IsOfKind(string url) =>
        url.StartsWith(site.Alpha.Origin + "/", StringComparison.Ordinal) && !url.EndsWith("/template.js", StringComparison.Ordinal) && !url.EndsWith("/print.png", StringComparison.Ordinal);

    /// <summary>Makes a choice on a page that holds nothing of a kind, and waits for what follows from it.</summary>
    private async Task ChooseAsync(IBrowserContext reader, string choice)
    {
        var page = await reader.NewPageAsync();
        await page.GotoAsync(site.Address + "posts/lead/");
        await page.EvaluateAsync($"() => {{ setTimeout(() => {choice}); }}").WaitAsync(Tour.Limit);
        await Task.Delay(500);
        await page.CloseAsync();
    }

    /// <summary>What other origins were asked, and by how many bare connections.</summary>
    private async Task<IReadOnlyList<string>> AskedAsync(IBrowserContext reader, IEnumerable<string> pages)
    {
        site.Forget();
        var asked = await Tour.RunAsync(reader, site, pages);
        return
        [
            .. asked.SelectMany(page => page.Select(url => $"{page.Key}: {url}")), .. site.Alpha.Requests, .. site.Stranger.Requests,
            .. Enumerable.Repeat("a connection", site.Alpha.Connections + site.Stranger.Connections),
        ];
    }
}
