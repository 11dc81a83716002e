using Microsoft.Playwright;

namespace AiBlog.BrowserTests;

[Collection(OwnSiteCollection.Name)]
public sealed class KeyboardTests(OwnSite site)
{
    // Numbers what a keyboard must reach, and returns one line for each.
    private const string MarkInteractive =
        """
        () => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')]
            .filter(e => e.tabIndex >= 0 && !e.disabled && e.type !== 'hidden' && !e.closest('[inert]') && e.checkVisibility({ visibilityProperty: true }))
            .filter(e => e.type !== 'radio' || e.checked || !document.querySelector(`input[name="${e.name}"]:checked`))
            .map((e, i) => { e.dataset.reach = i; return e.outerHTML.slice(0, 100); })
        """;

    // The number of the focused element (-1 for one that is not ours, -2 for none) and whether a reader can see the focus.
    private const string Focused =
        """
        () => {
            const e = document.activeElement;
            if (!e || e === document.body) return [-2, 1];
            const ringed = s => (s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) > 0) || s.boxShadow !== 'none';
            // A card may draw the ring for its link: around itself, or on the layer the link spreads over it.
            const near = [e, e.closest(':is(article, li):focus-within')].filter(Boolean);
            const ring = near.some(n => ringed(getComputedStyle(n))) || ringed(getComputedStyle(e, '::after'));
            const r = e.getBoundingClientRect();
            const onScreen = r.width > 0 && r.height > 0 && r.bottom > 0 && r.top < innerHeight && r.right > 0 && r.left < innerWidth;
            return [e.dataset.reach === undefined ? -1 : Number(e.dataset.reach), ring && onScreen ? 1 : 0];
        }
        """;

    public static TheoryData<string> Kinds => ["home", "post", "right-to-left post", "tag list", "archive", "search", "page", "not found"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_first_stop_is_the_link_that_skips_to_the_content(string kind)
    {
        await using var visit = await site.VisitAsync(site.FileOf(kind));
        await visit.Page.Keyboard.PressAsync("Tab");
        var target = await visit.Page.EvaluateAsync<string>("document.activeElement.getAttribute('href') ?? ''");
        Assert.StartsWith("#", target, StringComparison.Ordinal);
        Assert.True(await visit.Page.Locator(":focus").IsVisibleAsync());

        await visit.Page.Keyboard.PressAsync("Enter");
        Assert.True(
            await visit.Page.EvaluateAsync<bool>("document.querySelector('main').contains(document.activeElement)"),
            $"{kind}: the link to {target} leaves the focus outside <main>; its target needs tabindex=\"-1\"");
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task Tab_reaches_everything_one_can_use_and_shows_where_it_is(string kind)
    {
        await using var visit = await site.VisitAsync(site.FileOf(kind));
        var wanted = await visit.Page.EvaluateAsync<string[]>(MarkInteractive);
        Assert.NotEmpty(wanted);

        var (reached, unseen) = await WalkAsync(visit.Page, wanted.Length);

        Findings.AssertNone($"{kind}: Tab does not reach", wanted.Where((_, index) => !reached.Contains(index)));
        Findings.AssertNone($"{kind}: the focus cannot be seen on", unseen.Select(index => wanted[index]));
    }

    private static async Task<(HashSet<int> Reached, HashSet<int> Unseen)> WalkAsync(IPage page, int count)
    {
        var reached = new HashSet<int>();
        var unseen = new HashSet<int>();
        // Code blocks that scroll are stops too, so there may be more stops than things to use.
        for (var stop = 0; stop < (count * 2) + 20; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            var focus = await page.EvaluateAsync<int[]>(Focused);
            var index = focus[0];
            if (index == -2 || (index >= 0 && !reached.Add(index)))
            {
                break;
            }

            if (index >= 0 && focus[1] == 0)
            {
                unseen.Add(index);
            }
        }

        return (reached, unseen);
    }
}
