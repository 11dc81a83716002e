using Microsoft.Playwright;

namespace AiBlog.BrowserTests;

[Collection(OwnSiteCollection.Name)]
public sealed class CommentsTests(TalkSite site)
{
    private const string Talked = "posts/talked-about/index.html";

    public static TheoryData<string, ColorScheme> PostsInLightAndDark => new()
    {
        { Talked, ColorScheme.Light },
        { Talked, ColorScheme.Dark },
        { "posts/zum-thema/index.html", ColorScheme.Light },
        { "posts/arabic/index.html", ColorScheme.Light },
        { "posts/arabic/index.html", ColorScheme.Dark },
    };

    [Theory]
    [MemberData(nameof(PostsInLightAndDark))]
    public async Task Comments_have_no_barrier_that_axe_can_find(string file, ColorScheme scheme)
    {
        await using var visit = await site.VisitAsync(file, scheme);
        Findings.AssertNone($"{file}:", await PageFaults.BarriersAsync(visit.Page));
        Findings.AssertNone($"{file}:", visit.Complaints);
    }

    [Theory]
    [InlineData(Talked)]
    [InlineData("posts/arabic/index.html")]
    [InlineData("index.html")]
    public async Task Comments_fit_every_width(string file)
    {
        await using var visit = await site.VisitAsync(file);
        var faults = new List<string>();
        foreach (var width in new[] { 320, 360, 768, 1280 })
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            faults.AddRange((await PageFaults.TooWideAsync(visit.Page)).Concat(await PageFaults.OverlapsAsync(visit.Page)).Select(fault => $"{width}: {fault}"));
        }

        Findings.AssertNone($"{file}:", faults);
    }

    [Fact]
    public async Task Hostile_comments_do_nothing()
    {
        await using var visit = await site.VisitAsync(Talked);
        var dialogs = 0;
        visit.Page.Dialog += async (_, dialog) =>
        {
            dialogs++;
            await dialog.DismissAsync();
        };
        await visit.Page.ReloadAsync();
        foreach (var element in await visit.Page.Locator("[data-part=comments] article :is(a, bdi, p)").AllAsync())
        {
            await element.HoverAsync();
            await element.FocusAsync();
        }

        Assert.Equal(0, dialogs);
        Assert.Equal(0, await visit.Page.Locator("[data-part=comments] :is(img, script, iframe, style)").CountAsync());
        var handlers = await visit.Page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[data-part=comments] *')].flatMap(e => e.getAttributeNames()).filter(n => n.startsWith('on') || n === 'style')");
        Assert.Empty(handlers);
        Assert.Empty(visit.Complaints);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reader_answers_with_the_keyboard_alone(bool hasScript)
    {
        await using var visit = await site.VisitAsync(Talked, hasScript: hasScript);
        var sent = new TaskCompletionSource<string>();
        await visit.Page.RouteAsync("**/send", async route =>
        {
            sent.TrySetResult(Uri.UnescapeDataString(route.Request.PostData?.Replace('+', ' ') ?? ""));
            await route.FulfillAsync(new RouteFulfillOptions { Body = "taken", ContentType = "text/plain" });
        });

        var reply = visit.Page.Locator("#comment-second a[data-reply]");
        await reply.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("#leave-a-comment h2")).ToBeInViewportAsync();
        // Enter on the link moved the place from which Tab goes on; the first field is the choice of what is answered.
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator("select")).ToBeFocusedAsync();
        if (!hasScript)
        {
            await visit.Page.Keyboard.TypeAsync("The Editor");
        }

        await Assertions.Expect(visit.Page.Locator("select")).ToHaveValueAsync("second");
        foreach (var text in new[] { "My answer.", "Me", "me@example.org", "https://me.example/" })
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            await visit.Page.Keyboard.TypeAsync(text);
        }

        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.Page.Keyboard.PressAsync("Tab");
        await visit.Page.Keyboard.PressAsync("Enter");

        var fields = await sent.Task.WaitAsync(TimeSpan.FromSeconds(20));
        foreach (var field in new[]
        {
            "options[slug]=talked-about", "options[parent]=talked-about", "options[redirect]=http", "fields[replying_to]=second", "fields[message]=My answer.",
            "fields[name]=Me", "fields[email]=me@example.org", "fields[url]=https://me.example/", "options[privacy]=yes", "_gotcha=",
        })
        {
            Assert.Contains(field, fields, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_reader_who_says_nothing_is_asked_to()
    {
        await using var visit = await site.VisitAsync(Talked, hasScript: false);
        await visit.Page.Locator("form .send").ClickAsync();
        Assert.EndsWith("posts/talked-about/", visit.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.GetByLabel("Comment (required)")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task A_robot_s_field_is_out_of_sight_and_out_of_the_way()
    {
        await using var visit = await site.VisitAsync(Talked);
        var trap = visit.Page.Locator("[name=_gotcha]");
        Assert.Equal("-1", await trap.GetAttributeAsync("tabindex"));
        Assert.Equal(1, await visit.Page.Locator("[aria-hidden=true] [name=_gotcha]").CountAsync());
        Assert.InRange((await visit.Page.Locator(".trap").BoundingBoxAsync())?.Height ?? 0, 0, 1);
    }

    [Fact]
    public async Task A_list_leads_to_the_comments_of_its_posts()
    {
        await using var visit = await site.VisitAsync("index.html");
        await visit.Page.Locator(".card a[href$='/posts/talked-about/#comments']").ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#part-comments")).ToBeInViewportAsync();
        Assert.Equal("5 comments", await visit.Page.Locator("#part-comments").InnerTextAsync());
    }
}
