using Microsoft.Playwright;

namespace AiBlog.BrowserTests;

[Collection(OwnSiteCollection.Name)]
public sealed class SearchTests(SearchSite site)
{
    [Theory]
    [InlineData("lanterns", "Lanterns along the harbour", "the whole word")]
    [InlineData("lantern", "Boats in the harbour", "another form of a word of the text")]
    [InlineData("lumin", "Lanterns along the harbour", "the beginning of a word of the opinion")]
    [InlineData("catalogeu", "Lanterns along the harbour", "two letters exchanged")]
    [InlineData("lantrens", "Lanterns along the harbour", "a slip in the title")]
    [InlineData("varnish", "Boats in the harbour", "a heading")]
    [InlineData("whale", "Lanterns along the harbour", "a key point")]
    [InlineData("creme brulee", "Émile à la crème brûlée", "no accents")]
    [InlineData("STRASSE lodz aero", "Émile à la crème brûlée", "letters that are not taken apart")]
    [InlineData("人工知能", "人工知能の新しい規則", "Japanese")]
    [InlineData("猫", "人工知能の新しい規則", "one character alone")]
    [InlineData("الذكاء", "أخبار الذَّكاء الاصطناعي", "Arabic without vowel signs")]
    [InlineData("اخبار", "أخبار الذَّكاء الاصطناعي", "another form of a letter")]
    [InlineData("c++", "<img src=x onerror=window.hit=1> & <script>window.hit = 2</script>", "signs that belong to a name")]
    [InlineData("1.65", "<img src=x onerror=window.hit=1> & <script>window.hit = 2</script>", "the beginning of a version")]
    public async Task A_query_finds_its_post(string query, string title, string how)
    {
        await using var search = await SearchVisit.OpenAsync(site);
        await search.AskAsync(query);
        Assert.True((await search.Titles.AllInnerTextsAsync()).Contains(title), $"{how}: {query} finds {string.Join(", ", await search.Titles.AllInnerTextsAsync())}");
        Assert.Empty(search.Complaints);
    }

    [Fact]
    public async Task The_title_counts_more_than_the_text()
    {
        await using var search = await SearchVisit.OpenAsync(site);
        Assert.Equal("2 posts match “lantern”", await search.AskAsync("lantern"));
        Assert.Equal("Lanterns along the harbour", await search.Titles.First.InnerTextAsync());
    }

    [Fact]
    public async Task Typing_narrows_the_results_and_announces_how_many_there_are()
    {
        await using var search = await SearchVisit.OpenAsync(site);
        await search.Field.PressSequentiallyAsync("harbour");
        Assert.Equal("2 posts match “harbour”", await search.AnswerAsync("“harbour”"));
        await search.Field.PressSequentiallyAsync(" boats");
        Assert.Equal("1 post matches “harbour boats”", await search.AnswerAsync("“harbour boats”"));
        Assert.EndsWith("?q=harbour+boats", search.Page.Url, StringComparison.Ordinal);
        Assert.Equal(["Boats", "harbour", "boats", "boats", "boat"], await search.Page.Locator("[data-list] mark").AllInnerTextsAsync());
        Assert.True(await search.Page.Locator("[data-browse]").IsHiddenAsync());
    }

    [Fact]
    public async Task A_query_in_the_address_is_answered_and_Back_returns_to_the_one_before()
    {
        await using var search = await SearchVisit.OpenAsync(site, "q=lanterns");
        await search.AnswerAsync("lanterns");
        await search.Field.FillAsync("boats");
        await search.Field.PressAsync("Enter");
        await search.AnswerAsync("boats");
        await search.Titles.First.ClickAsync();
        await search.ReachAsync("/posts/boats/");
        await search.Page.GoBackAsync();
        await search.AnswerAsync("boats");
        Assert.Equal("boats", await search.Field.InputValueAsync());
    }

    [Fact]
    public async Task Keys_lead_from_the_field_through_the_results_and_back()
    {
        await using var search = await SearchVisit.OpenAsync(site);
        await search.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(search.Field).ToBeFocusedAsync();
        await search.Page.Keyboard.TypeAsync("harbour");
        await search.AnswerAsync("“harbour”");

        await search.Page.Keyboard.PressAsync("ArrowDown");
        await search.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(search.Titles.Nth(1)).ToBeFocusedAsync();
        await search.Page.Keyboard.PressAsync("ArrowUp");
        await search.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(search.Field).ToBeFocusedAsync();

        await search.Page.Keyboard.PressAsync("ArrowDown");
        var title = await search.Titles.First.GetAttributeAsync("href");
        await search.Page.Keyboard.PressAsync("Enter");
        await search.ReachAsync(title ?? "");
        await search.Page.GoBackAsync();
        await search.AnswerAsync("“harbour”");

        await search.Titles.First.FocusAsync();
        await search.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(search.Field).ToBeFocusedAsync();
        Assert.Equal("", await search.Field.InputValueAsync());
        Assert.Equal(0, await search.Titles.CountAsync());
        Assert.EndsWith("/search/", search.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tag_narrows_the_results_and_stands_in_the_address()
    {
        await using var search = await SearchVisit.OpenAsync(site);
        await search.AskAsync("lantern");
        var chips = search.Page.Locator("[data-tags] button");
        Assert.Equal(["All 2", "harbour 2", "light 1"], (await chips.AllInnerTextsAsync()).Select(text => text.Replace('\n', ' ')));

        await search.Page.GetByRole(AriaRole.Button, new() { Name = "light" }).ClickAsync();
        Assert.Equal("1 post tagged light matches “lantern”", await search.AnswerAsync("tagged"));
        Assert.EndsWith("?q=lantern&tag=light", search.Page.Url, StringComparison.Ordinal);
        Assert.Equal("true", await search.Page.GetByRole(AriaRole.Button, new() { Name = "light" }).GetAttributeAsync("aria-pressed"));
        await search.Page.GoBackAsync();
        Assert.Equal("2 posts match “lantern”", await search.AnswerAsync("2 posts"));
    }

    [Fact]
    public async Task More_results_come_when_they_are_asked_for_and_the_focus_goes_to_the_first_of_them()
    {
        await using var search = await SearchVisit.OpenAsync(site);
        Assert.Equal("14 posts match “tide”", await search.AskAsync("tide"));
        Assert.Equal(10, await search.Titles.CountAsync());
        await search.Page.GetByRole(AriaRole.Button, new() { Name = "More results" }).ClickAsync();
        await Assertions.Expect(search.Titles).ToHaveCountAsync(14);
        await Assertions.Expect(search.Titles.Nth(10)).ToBeFocusedAsync();
        Assert.True(await search.Page.Locator("[data-more]").IsHiddenAsync());
    }

    [Fact]
    public async Task A_query_without_a_match_says_so_and_offers_a_near_word_and_other_ways()
    {
        await using var search = await SearchVisit.OpenAsync(site);
        Assert.Equal("No post matches “lunternz”. Did you mean lantern?", await search.AskAsync("lunternz"));
        Assert.True(await search.Page.GetByRole(AriaRole.Link, new() { Name = "All posts by date" }).IsVisibleAsync());
        await search.Page.GetByRole(AriaRole.Link, new() { Name = "lantern", Exact = true }).ClickAsync();
        await search.AnswerAsync("“lantern”");
        Assert.Equal("No post matches “qqqqqqqq”.", await search.AskAsync("qqqqqqqq"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("?!")]
    public async Task A_query_without_a_word_asks_nothing(string query)
    {
        await using var search = await SearchVisit.OpenAsync(site, "q=" + Uri.EscapeDataString(query));
        await search.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Assert.Equal("", await search.Status.InnerTextAsync());
        Assert.True(await search.Page.Locator("[data-browse]").IsVisibleAsync());
    }

    [Fact]
    public async Task A_very_long_query_is_answered()
    {
        await using var search = await SearchVisit.OpenAsync(site, "q=" + string.Join('+', Enumerable.Repeat("lanterns", 800)));
        await search.AnswerAsync("lanterns");
        Assert.Equal("Lanterns along the harbour", await search.Titles.First.InnerTextAsync());
        Assert.Empty(search.Complaints);
    }
}
