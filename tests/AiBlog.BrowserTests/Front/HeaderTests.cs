using Microsoft.Playwright;

namespace AiBlog.BrowserTests.Front;

[Collection(FrontCollection.Name)]
public sealed class HeaderTests(FrontSite site)
{
    // What breaks the row: something that is not centred in it, text that is cut off, things that lie over each other.
    private const string Faults =
        """
        () => {
            const top = document.querySelector('.top'), row = top.getBoundingClientRect(), faults = [];
            const shown = [...top.querySelectorAll('.brand, .nav > ul > li > a, .menu > summary, .seek input, .top .icon:not(summary)')].filter(e => e.checkVisibility({ visibilityProperty: true }));
            const boxes = shown.map(e => [e, e.getBoundingClientRect()]);
            for (const [e, r] of boxes) {
                const name = e.textContent.trim() || e.getAttribute('aria-label');
                if (e.matches('input') && r.width < 100) faults.push(`${name} is too narrow`);
                if (Math.abs((r.top + r.bottom) / 2 - (row.top + row.bottom) / 2) > 2) faults.push(`${name} is not in the row`);
                if (r.left < 0 || r.right > innerWidth) faults.push(`${name} is outside the window`);
                if (e.scrollWidth > e.clientWidth + 1 || e.scrollHeight > e.clientHeight + 1) faults.push(`${name} is cut off`);
                if (!e.matches('.brand') && (r.height < 24 || r.width < 24)) faults.push(`${name} is too small to touch`);
                for (const [other, o] of boxes)
                    if (other !== e && r.left < o.right - 1 && o.left < r.right - 1) faults.push(`${name} lies over ${other.textContent.trim()}`);
            }
            return faults;
        }
        """;

    // Where each entry of the menu is shown: in the row, in the open menu, or in both or neither.
    private const string Places =
        """
        () => {
            const isShown = e => e.checkVisibility({ visibilityProperty: true }), list = [...document.querySelectorAll('.menu > ul > li')];
            return [...document.querySelectorAll('.nav > ul > li')].map((li, i) => (isShown(li) ? 'row' : '') + (isShown(list[i]) ? 'menu' : ''));
        }
        """;

    public static TheoryData<string> Sites => ["index.html", "german/index.html", "arabic/index.html", "bare/index.html", "german/seite/index.html", "own/index.html"];

    private static IEnumerable<int> Widths => Enumerable.Range(8, 41).Select(step => step * 40);

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task The_header_is_one_row_at_every_width(string file)
    {
        await using var visit = await site.VisitAsync(file);
        Findings.AssertNone($"{file}:", await FaultsAsync(visit.Page));
    }

    [Theory]
    [MemberData(nameof(Sites))]
    public async Task The_header_is_one_row_with_text_of_twice_the_size(string file)
    {
        await using var visit = await site.VisitAsync(file, width: 360);
        await visit.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '212.5%'; }");
        Findings.AssertNone($"{file}:", [.. await visit.Page.EvaluateAsync<string[]>(Faults), .. await PageFaults.TooWideAsync(visit.Page)]);
    }

    [Theory]
    [InlineData("german/index.html", 320, "menu")]
    [InlineData("german/index.html", 1280, "row menu")]
    [InlineData("arabic/index.html", 1920, "row")]
    public async Task An_entry_is_in_the_row_or_in_the_menu_and_the_menu_works_without_javascript(string file, int width, string expected)
    {
        await using var visit = await site.VisitAsync(file, width: width, hasScript: false);
        var menu = visit.Page.Locator(".menu > summary");
        if (expected.Contains("menu", StringComparison.Ordinal))
        {
            await menu.FocusAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
        }

        Assert.Equal(expected.Contains("menu", StringComparison.Ordinal), await menu.IsVisibleAsync());
        var places = await visit.Page.EvaluateAsync<string[]>(Places);
        Assert.Equal(expected, string.Join(' ', places.Distinct()));
        Findings.AssertNone($"{file}:", await PageFaults.TooWideAsync(visit.Page));
    }

    [Theory]
    [InlineData("german/index.html", 320, ColorScheme.Light)]
    [InlineData("german/index.html", 1280, ColorScheme.Dark)]
    [InlineData("arabic/index.html", 768, ColorScheme.Light)]
    public async Task The_open_menu_has_no_barrier_and_lies_inside_the_window(string file, int width, ColorScheme scheme)
    {
        await using var visit = await site.VisitAsync(file, scheme, width);
        await visit.Page.ClickAsync(".menu > summary");
        var box = Assert.IsType<LocatorBoundingBoxResult>(await visit.Page.Locator(".menu > ul").BoundingBoxAsync());
        Assert.InRange(box.X, 0, width - box.Width);
        Assert.Equal("", await visit.Page.EvaluateAsync<string>(
            "() => { const r = document.querySelector('.menu > ul').getBoundingClientRect(); const e = document.elementFromPoint(r.left + r.width / 2, r.top + 30); return e.closest('.menu') ? '' : e.outerHTML; }"));
        Findings.AssertNone($"{file}:", await PageFaults.BarriersAsync(visit.Page));
    }

    [Fact]
    public async Task Escape_and_a_click_elsewhere_close_the_menu()
    {
        await using var visit = await site.VisitAsync("german/index.html", width: 768);
        var menu = visit.Page.Locator(".menu");
        await visit.Page.ClickAsync(".menu > summary");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.Null(await menu.GetAttributeAsync("open"));
        Assert.Equal("SUMMARY", await visit.Page.EvaluateAsync<string>("document.activeElement.tagName"));

        await visit.Page.ClickAsync(".menu > summary");
        await visit.Page.ClickAsync("h1", new PageClickOptions { Position = new Position { X = 4, Y = 4 } });
        Assert.Null(await menu.GetAttributeAsync("open"));
    }

    private static async Task<List<string>> FaultsAsync(IPage page)
    {
        var faults = new List<string>();
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            faults.AddRange((await page.EvaluateAsync<string[]>(Faults)).Select(fault => $"{width}: {fault}"));
            faults.AddRange((await PageFaults.TooWideAsync(page)).Select(fault => $"{width}: {fault}"));
        }

        return faults;
    }
}
