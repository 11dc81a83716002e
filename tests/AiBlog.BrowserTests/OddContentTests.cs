using Microsoft.Playwright;

namespace AiBlog.BrowserTests;

[Collection(OwnSiteCollection.Name)]
public sealed class OddContentTests(OddSite site)
{
    private static readonly int[] Widths = [320, 360, 768, 1280, 1600];

    public static TheoryData<string> Files =>
    [
        "index.html",
        "page/2/index.html",
        "posts/short/index.html",
        "posts/two-hundred/index.html",
        "posts/no-break/index.html",
        "posts/thirty-tags/index.html",
        "posts/nothing/index.html",
        "posts/wide-things/index.html",
        "posts/right-to-left/index.html",
        "tags/index.html",
        "tags/grundstuecksverkehrsgenehmigungszustaendigkeitsuebertragungsverordnung/index.html",
        "authors/maximiliana-wolfeschlegelsteinhausenbergerdorff-featherstonehaugh/index.html",
        "series/incomprehensibilities/index.html",
        "archive/index.html",
        "2026/index.html",
        "words/index.html",
        "search/index.html",
        "404.html",
    ];

    public static TheoryData<string, ColorScheme> FilesInLightAndDark
    {
        get
        {
            var data = new TheoryData<string, ColorScheme>();
            foreach (var file in Files)
            {
                data.Add(file, ColorScheme.Light);
                data.Add(file, ColorScheme.Dark);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task No_width_makes_a_page_scroll_sideways_or_text_lie_over_text(string file)
    {
        await using var visit = await site.VisitAsync(file);
        var faults = new List<string>();
        foreach (var width in Widths)
        {
            await visit.Page.SetViewportSizeAsync(width, 800);
            faults.AddRange((await FaultsAsync(visit.Page)).Select(fault => $"{width}: {fault}"));
        }

        Findings.AssertNone($"{file}:", faults);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Text_of_twice_the_size_still_has_room_on_a_phone(string file)
    {
        await using var visit = await site.VisitAsync(file, width: 360);
        await visit.Page.EvaluateAsync("() => { document.documentElement.style.fontSize = '212.5%'; }");
        Findings.AssertNone($"{file}:", await FaultsAsync(visit.Page));
    }

    [Theory]
    [MemberData(nameof(FilesInLightAndDark))]
    public async Task A_page_has_no_barrier_that_axe_can_find(string file, ColorScheme scheme)
    {
        await using var visit = await site.VisitAsync(file, scheme);
        Findings.AssertNone($"{file}:", await PageFaults.BarriersAsync(visit.Page));
        Findings.AssertNone($"{file}:", visit.Complaints);
    }

    private static async Task<IEnumerable<string>> FaultsAsync(IPage page) =>
        [.. await PageFaults.TooWideAsync(page), .. await PageFaults.OverlapsAsync(page)];
}
