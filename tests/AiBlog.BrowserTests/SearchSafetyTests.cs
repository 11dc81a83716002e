using Microsoft.Playwright;

namespace AiBlog.BrowserTests;

[Collection(OwnSiteCollection.Name)]
public sealed class SearchSafetyTests(SearchSite site)
{
    private const string Policy = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self'; manifest-src 'self'; require-trusted-types-for 'script'";

    [Fact]
    public async Task Markup_in_a_query_is_text()
    {
        const string query = "<img src=x onerror=window.hit=1>\"'><script>window.hit=2</script>";
        await using var search = await SearchVisit.OpenAsync(site, "q=" + Uri.EscapeDataString(query));
        Assert.Contains(query, await search.AnswerAsync("onerror"), StringComparison.Ordinal);
        await AssertNothingRanAsync(search);
    }

    [Fact]
    public async Task Markup_in_a_title_and_in_a_tag_is_text()
    {
        await using var search = await SearchVisit.OpenAsync(site);
        await search.AskAsync("hostile");
        Assert.Equal("<img src=x onerror=window.hit=1> & <script>window.hit = 2</script>", await search.Titles.First.InnerTextAsync());
        Assert.Equal("<b>bold</b>", await search.Page.Locator("[data-list] .kick a").InnerTextAsync());
        await AssertNothingRanAsync(search);
    }

    [Fact]
    public async Task A_strict_policy_stops_none_of_it()
    {
        await using var search = await SearchVisit.OpenAsync(site);
        await search.Page.RouteAsync("**/search/", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new RouteFulfillOptions { Response = answer, Headers = new Dictionary<string, string>(answer.Headers) { ["content-security-policy"] = Policy } });
        });
        await search.Page.ReloadAsync();
        await search.AskAsync("lantern");
        Assert.Equal(2, await search.Titles.CountAsync());
        Assert.Empty(search.Complaints);
    }

    [Fact]
    public async Task An_index_that_cannot_be_fetched_is_told_and_other_ways_are_offered()
    {
        await using var search = await SearchVisit.OpenAsync(site);
        await search.Page.RouteAsync("**/search/index/**", route => route.AbortAsync());
        await search.Field.FillAsync("lantern");
        await search.AnswerAsync("Search could not be loaded. Please try again.");
        Assert.True(await search.Page.GetByRole(AriaRole.Link, new() { Name = "All posts by date" }).IsVisibleAsync());

        await search.Page.UnrouteAsync("**/search/index/**");
        Assert.Equal("2 posts match “lanterns”", await search.AskAsync("lanterns"));
    }

    [Fact]
    public async Task Without_a_script_the_page_leads_to_the_archive_and_to_tags()
    {
        await using var search = await SearchVisit.OpenAsync(site, hasScript: false);
        Assert.True(await search.Page.GetByText("Search needs JavaScript.").IsVisibleAsync());
        Assert.True(await search.Page.GetByRole(AriaRole.Link, new() { Name = "All posts by date" }).IsVisibleAsync());
        Assert.True(await search.Page.GetByRole(AriaRole.Link, new() { Name = "tide" }).IsVisibleAsync());
        Assert.True(await search.Field.IsHiddenAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_box_in_the_header_leads_to_the_page_with_or_without_a_script(bool hasScript)
    {
        await using var visit = await site.VisitAsync("index.html", hasScript: hasScript);
        var box = visit.Page.GetByRole(AriaRole.Searchbox);
        await box.FillAsync("boats & tar");
        await box.PressAsync("Enter");
        await visit.ReachAsync("/search/?q=boats+%26+tar");
    }

    [Fact]
    public async Task On_a_phone_the_box_is_a_button()
    {
        await using var visit = await site.VisitAsync("index.html", width: 360);
        Assert.True(await visit.Page.Locator("header [role=search] input").IsHiddenAsync());
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Search" }).ClickAsync();
        await visit.ReachAsync("/search/?q=");
    }

    [Fact]
    public async Task Nothing_of_the_index_is_fetched_before_a_reader_asks()
    {
        await using var search = await SearchVisit.OpenAsync(site);
        var fetched = new List<string>();
        search.Page.Request += (_, request) => fetched.Add(request.Url);
        await search.Page.ReloadAsync(new PageReloadOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.DoesNotContain(fetched, url => url.Contains("/search/index/", StringComparison.Ordinal));
        await search.Page.RunAndWaitForResponseAsync(() => search.Field.FocusAsync(), "**/search/index/index.bin");
        await search.AskAsync("whale");
        Assert.InRange(fetched.Count(url => url.Contains("/search/index/", StringComparison.Ordinal)), 3, 6);
    }

    private static async Task AssertNothingRanAsync(SearchVisit search)
    {
        await search.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal("undefined", await search.Page.EvaluateAsync<string>("typeof window.hit"));
        Assert.Equal(0, await search.Page.Locator("main img, main script, main b").CountAsync());
        Assert.Empty(search.Complaints);
    }
}
