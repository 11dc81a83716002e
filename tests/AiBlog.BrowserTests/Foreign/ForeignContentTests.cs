using Microsoft.Playwright;

namespace AiBlog.BrowserTests.Foreign;

public sealed class ForeignContentTests(ForeignSite site) : IClassFixture<ForeignSite>
{
    /// <summary>Long enough for a preload scanner, a module graph or a frame of this machine.</summary>
    private const int Patience = 150;

    public static TheoryData<string> Kinds => [.. ForeignKinds.All.Select(kind => kind.Name)];

    public static TheoryData<string> LoadingKinds => [.. ForeignKinds.All.Where(kind => kind.Loads).Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task No_page_asks_another_origin_before_a_choice_even_without_a_content_policy(string kind)
    {
        await using var reader = await site.NewReaderAsync(hasPolicy: false);
        Assert.Empty(await VisitAsync(reader, $"posts/{kind}/"));
        Assert.Empty(await VisitAsync(reader, $"posts/{kind}-stranger/"));
    }

    [Fact]
    public async Task No_page_asks_another_origin_where_scripts_are_off()
    {
        await using var reader = await site.NewReaderAsync(hasPolicy: false, hasScript: false);
        var asked = new List<string>();
        foreach (var page in site.Pages)
        {
            asked.AddRange((await VisitAsync(reader, page, 0)).Select(request => $"{page}: {request}"));
        }

        Assert.Empty(asked);
        Assert.True(site.Pages.Count > 2 * ForeignKinds.All.Count);
    }

    [Fact]
    public async Task No_list_asks_another_origin_before_a_choice()
    {
        await using var reader = await site.NewReaderAsync(hasPolicy: false);
        foreach (var page in site.Pages.Where(page => !page.StartsWith("posts/", StringComparison.Ordinal) || page == "posts/lead/"))
        {
            Assert.Empty(await VisitAsync(reader, page));
        }
    }

    [Theory]
    [MemberData(nameof(LoadingKinds))]
    public async Task Allowing_one_service_lets_only_that_service_load_and_withdrawal_ends_it(string kind)
    {
        await using var reader = await site.NewReaderAsync(hasPolicy: true);
        var (page, _) = await OpenAsync(reader, $"posts/{kind}/");
        site.Alpha.Forget();
        site.Stranger.Forget();
        await page.EvaluateAsync("aiblogConsent.accept('alpha')");
        await WaitAsync(() => site.Alpha.Requests.Any(request => !request.Contains("template", StringComparison.Ordinal)));
        Assert.Contains(site.Alpha.Requests, request => !request.Contains("template", StringComparison.Ordinal));
        Assert.Contains("/template.js", site.Alpha.Requests);
        Assert.Equal(0, site.Stranger.Connections);
        await page.CloseAsync();

        (page, _) = await OpenAsync(reader, $"posts/{kind}-stranger/");
        Assert.Equal(0, site.Stranger.Connections);
        await page.EvaluateAsync("aiblogConsent.reject('alpha')");
        await page.CloseAsync();
        await Task.Delay(Patience);
        Assert.Empty(await VisitAsync(reader, $"posts/{kind}/"));
    }

    [Fact]
    public void Every_post_of_the_stranger_is_told_with_its_place()
    {
        // A script written into the page and the like is told in other words.
        var untold = ForeignKinds.All.Where(kind => !site.Report.Contains($"content/posts/{kind.Name}-stranger.md:", StringComparison.Ordinal)).Select(kind => kind.Name);
        Assert.Equal(["css-own-sheet"], untold);
        Assert.Contains("partials/scroll-top.html:2:6: warning foreign-content", site.Report, StringComparison.Ordinal);
    }

    /// <summary>What other origins were asked, and by how many bare connections.</summary>
    private async Task<IReadOnlyList<string>> VisitAsync(IBrowserContext reader, string address, int patience = Patience)
    {
        site.Alpha.Forget();
        site.Stranger.Forget();
        var (page, strangers) = await OpenAsync(reader, address, patience);
        await page.CloseAsync();
        return
        [
            .. strangers, .. site.Alpha.Requests, .. site.Stranger.Requests,
            .. Enumerable.Repeat("a connection", site.Alpha.Connections + site.Stranger.Connections),
        ];
    }

    private async Task<(IPage Page, List<string> Strangers)> OpenAsync(IBrowserContext reader, string address, int patience = Patience)
    {
        var page = await reader.NewPageAsync();
        var strangers = new List<string>();
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                strangers.Add(request.Url);
            }
        };
        await page.GotoAsync(site.Address + address);
        await page.WaitForTimeoutAsync(patience);
        Assert.Equal(site.Address + address, page.Url.Split('#')[0]);
        return (page, strangers);
    }

    private static async Task WaitAsync(Func<bool> isDone)
    {
        for (var i = 0; i < 100 && !isDone(); i++)
        {
            await Task.Delay(50);
        }

        await Task.Delay(Patience);
    }
}
