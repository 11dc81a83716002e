using Microsoft.Playwright;

namespace AiBlog.BrowserTests.Front;

[Collection(FrontCollection.Name)]
public sealed class LayoutTests(FrontSite site)
{
    private const string LongPost = "posts/long/index.html";

    private const string Up = "[data-part=scroll-top]";

    [Theory]
    [InlineData("short/index.html")]
    [InlineData(LongPost)]
    public async Task The_link_to_the_top_is_hidden_at_the_top(string page)
    {
        await using var visit = await site.VisitAsync(page);
        Assert.False(await visit.Page.Locator(Up).IsVisibleAsync());

        await visit.Page.EvaluateAsync("window.scrollTo(0, document.documentElement.scrollHeight)");
        var link = visit.Page.Locator(Up);
        await (page == LongPost ? Assertions.Expect(link).ToBeVisibleAsync() : Assertions.Expect(link).Not.ToBeVisibleAsync());
        await visit.Page.EvaluateAsync("window.scrollTo(0, 0)");
        await Assertions.Expect(link).Not.ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_javascript_the_link_to_the_top_is_at_the_end_of_the_page()
    {
        await using var visit = await site.VisitAsync(LongPost, hasScript: false);
        Assert.True(await visit.Page.Locator(Up).IsVisibleAsync());
        await Assertions.Expect(visit.Page.Locator(Up)).Not.ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_contents_of_a_long_post_are_closed_on_a_phone_and_beside_the_text_on_a_wide_screen()
    {
        await using var visit = await site.VisitAsync(LongPost, width: 360, hasScript: false);
        var entry = visit.Page.Locator(".toc ol a").First;
        Assert.False(await entry.IsVisibleAsync());
        await visit.Page.Locator(".toc summary").FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.True(await entry.IsVisibleAsync());

        await visit.Page.ReloadAsync();
        foreach (var width in Enumerable.Range(0, 3).Select(step => 1280 + (step * 320)))
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            Assert.True(await entry.IsVisibleAsync(), $"{width}");
            var text = Assert.IsType<LocatorBoundingBoxResult>(await visit.Page.Locator(".body").BoundingBoxAsync());
            var contents = Assert.IsType<LocatorBoundingBoxResult>(await entry.BoundingBoxAsync());
            Assert.InRange(contents.X, text.X + text.Width, width - contents.Width);
            Findings.AssertNone($"{width}:", [.. await PageFaults.TooWideAsync(visit.Page), .. await PageFaults.OverlapsAsync(visit.Page)]);
        }

        // axe needs scripts.
        await using var scripted = await site.VisitAsync(LongPost);
        Findings.AssertNone("axe:", await PageFaults.BarriersAsync(scripted.Page));
    }

    [Fact]
    public async Task A_short_post_has_no_contents_and_its_text_begins_soon()
    {
        await using var visit = await site.VisitAsync("posts/brief/index.html", width: 360);
        Assert.Equal(0, await visit.Page.Locator(".toc").CountAsync());
        var first = Assert.IsType<LocatorBoundingBoxResult>(await visit.Page.Locator(".body p").First.BoundingBoxAsync());
        Assert.InRange(first.Y, 0, 800);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(768)]
    [InlineData(1280)]
    public async Task Dates_and_versions_in_a_table_stay_on_one_line(int width)
    {
        await using var visit = await site.VisitAsync(LongPost, width: width);
        var lines = await visit.Page.Locator("td.nowrap").EvaluateAllAsync<string>(
            "all => all.map(cell => { const range = document.createRange(); range.selectNodeContents(cell); return new Set([...range.getClientRects()].map(r => Math.round(r.top))).size; }).join(' ')");
        Assert.Equal("1 1 1 1", lines);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(1440)]
    [InlineData(1920)]
    public async Task The_table_of_services_is_whole(int width)
    {
        await using var visit = await site.VisitAsync("services/privacy/index.html", width: width);
        Assert.Equal(0, await visit.Page.EvaluateAsync<int>("() => { const box = document.querySelector('[data-part=services] .table-scroll'); return box.scrollWidth - box.clientWidth; }"));
    }

    [Fact]
    public async Task A_dot_between_two_facts_is_shown_only_inside_a_line()
    {
        await using var visit = await site.VisitAsync("own/index.html");
        foreach (var width in Enumerable.Range(16, 40).Select(step => step * 20))
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>(
                """
                () => [...document.querySelectorAll('.meta > *, .facts > div')].filter(e => {
                    if (/·/.test(getComputedStyle(e, '::after').content)) return true;
                    const dot = getComputedStyle(e, '::before'), edge = e.parentElement.getBoundingClientRect().left, isFirst = e.getBoundingClientRect().left - edge < 2;
                    if (!/·/.test(dot.content) || !isFirst) return false;
                    // At the start of a line it must lie where the line is cut off.
                    const cut = parseFloat(getComputedStyle(e.parentElement).clipPath.split(' ')[1] ?? 'NaN');
                    return !(parseFloat(dot.left) < cut);
                }).map(e => e.outerHTML.slice(0, 80))
                """));
        }
    }

    [Theory]
    [InlineData(768)]
    [InlineData(1280)]
    [InlineData(1920)]
    public async Task The_last_row_of_cards_is_full(int width)
    {
        await using var visit = await site.VisitAsync("index.html", width: width);
        foreach (var count in Enumerable.Range(4, 6))
        {
            var free = await visit.Page.EvaluateAsync<double>(
                """
                count => {
                    const list = document.querySelector('.cards > ul'), cards = [...list.children];
                    while (list.children.length > count) list.lastElementChild.remove();
                    while (list.children.length < count) list.append(cards[0].cloneNode(true));
                    return list.getBoundingClientRect().right - list.lastElementChild.getBoundingClientRect().right;
                }
                """,
                count);
            Assert.InRange(free, -1, 1);
        }
    }
}
