namespace AiBlog.BrowserTests.Consent;

[Collection(ConsentCollection.Name)]
public sealed class ConsentKeyboardTests(ConsentSite site)
{
    private const string Focused = "(document.activeElement?.dataset?.consentAction ?? document.activeElement?.localName ?? '')";

    // Whether the banner lies over what has the focus.
    private const string IsCovered =
        """
        (() => {
            const e = document.activeElement, banner = document.querySelector('[data-consent-banner]');
            if (banner.contains(e) || e === document.body) return false;
            const a = e.getBoundingClientRect(), b = banner.getBoundingClientRect();
            return a.bottom > b.top + 1 && a.top < b.bottom - 1 && a.right > b.left + 1 && a.left < b.right - 1;
        })()
        """;

    [Theory]
    [InlineData(ConsentSite.Films)]
    [InlineData(ConsentSite.Arabic)]
    public async Task The_banner_is_within_the_first_tab_stops(string path)
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync(path);
        var stops = await TabAsync(visit, 5);
        Assert.Equal(["a", "a", "reject", "accept", "prefs"], stops);
    }

    [Fact]
    public async Task The_banner_traps_nobody()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await TabAsync(visit, 6);
        Assert.True(await visit.EvaluateAsync<bool>("document.activeElement.matches('.brand')"));
        await visit.Page.Keyboard.PressAsync("Shift+Tab");
        Assert.Equal("prefs", await visit.EvaluateAsync<string>(Focused));
    }

    [Theory]
    [InlineData(400, 500, ConsentSite.Films)]
    [InlineData(400, 500, ConsentSite.Arabic)]
    [InlineData(400, 500, "")]
    [InlineData(1280, 800, ConsentSite.Films)]
    public async Task The_banner_never_covers_what_has_the_focus(int width, int height, string path)
    {
        await using var visit = await site.StartAsync(new Reader(Width: width, Height: height));
        await visit.OpenAsync(path);
        var seen = 0;
        for (var stop = 0; stop < 60; stop++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            await visit.SettleAsync();
            var focused = await visit.EvaluateAsync<string>("document.activeElement.outerHTML.slice(0, 90)");
            Assert.False(await visit.EvaluateAsync<bool>(IsCovered), $"the banner covers {focused}");
            seen++;
            if (await visit.EvaluateAsync<bool>("document.activeElement.matches('.up, .up *')"))
            {
                break;
            }
        }

        Assert.InRange(seen, 12, 59);
        await visit.EvaluateAsync<object>("document.querySelector('.brand').focus()");
        await visit.SettleAsync();
        var box = await visit.Page.Locator(ConsentVisit.Banner).BoundingBoxAsync();
        Assert.InRange(box!.Y + box.Height, 1, height);
    }

    [Theory]
    [InlineData("reject")]
    [InlineData("accept")]
    public async Task When_the_banner_closes_the_focus_is_not_lost(string action)
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync("privacy/");
        await visit.Page.FocusAsync($"{ConsentVisit.Banner} [data-consent-action={action}]");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.SettleAsync();
        Assert.Equal("main", await visit.EvaluateAsync<string>(Focused));
        Assert.Equal(0, await visit.EvaluateAsync<int>("Math.round(scrollY)"));
    }

    [Fact]
    public async Task The_dialog_takes_the_focus_and_does_not_let_it_out()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.Page.FocusAsync($"{ConsentVisit.Banner} [data-consent-action=prefs]");
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.Equal("close", await visit.EvaluateAsync<string>(Focused));
        for (var stop = 0; stop < 40; stop++)
        {
            await visit.Page.Keyboard.PressAsync(stop < 25 ? "Tab" : "Shift+Tab");
            Assert.True(await visit.EvaluateAsync<bool>("document.activeElement === document.body || document.querySelector('[data-consent-dialog]').contains(document.activeElement)"));
        }
    }

    [Fact]
    public async Task Escape_closes_the_dialog_without_saving_and_forgets_abandoned_ticks()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.PreferencesAsync();
        await visit.Page.FocusAsync("[name=films]");
        await visit.Page.Keyboard.PressAsync("Space");
        Assert.True(await visit.Page.Locator("[name=films]").IsCheckedAsync());
        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.False(await visit.IsVisibleAsync(ConsentVisit.Dialog));
        Assert.Null(await visit.RecordAsync());
        Assert.True(await visit.IsVisibleAsync(ConsentVisit.Banner));
        await visit.PreferencesAsync();
        Assert.False(await visit.Page.Locator("[name=films]").IsCheckedAsync());
    }

    [Fact]
    public async Task The_close_button_saves_nothing()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.PreferencesAsync();
        await visit.TickAsync("films");
        await visit.DialogAsync("close");
        Assert.Null(await visit.RecordAsync());
        Assert.False(await visit.EvaluateAsync<bool>("document.querySelector('[name=films]').checked"));
        Assert.Empty(visit.Requests);
    }

    [Theory]
    [InlineData("Escape", "footer")]
    [InlineData("Escape", ConsentVisit.Banner)]
    [InlineData("save", "footer")]
    public async Task The_focus_returns_to_what_opened_the_dialog(string way, string place)
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.Page.FocusAsync($"{place} [data-consent-action=prefs]");
        await visit.Page.Keyboard.PressAsync("Enter");
        await (way == "save" ? visit.DialogAsync("save") : visit.Page.Keyboard.PressAsync(way));
        Assert.True(await visit.EvaluateAsync<bool>($"document.activeElement === document.querySelector('{place} [data-consent-action=prefs]')"));
    }

    [Fact]
    public async Task The_focus_goes_to_the_content_when_its_opener_left_with_the_banner()
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.Page.FocusAsync($"{ConsentVisit.Banner} [data-consent-action=prefs]");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.DialogAsync("save");
        Assert.Equal("main", await visit.EvaluateAsync<string>(Focused));
    }

    [Theory]
    [InlineData("once")]
    [InlineData("always")]
    public async Task An_embed_that_is_loaded_by_key_takes_the_focus(string action)
    {
        await using var visit = await site.StartAsync();
        await visit.OpenAsync();
        await visit.Page.Locator($"[data-consent-action={action}]").Nth(1).FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.True(await visit.EvaluateAsync<bool>("document.activeElement === document.querySelectorAll('[data-consent=films]')[1].querySelector('[data-consent-live]')"));
    }

    private static async Task<IReadOnlyList<string>> TabAsync(ConsentVisit visit, int count)
    {
        var stops = new List<string>();
        for (var stop = 0; stop < count; stop++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            stops.Add(await visit.EvaluateAsync<string>(Focused));
        }

        return stops;
    }
}
