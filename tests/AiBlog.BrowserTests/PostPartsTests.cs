using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AiBlog.BrowserTests;

[Collection(OwnSiteCollection.Name)]
public sealed partial class PostPartsTests(OwnSite site)
{
    private static readonly string[] PartsInOrder =
    [
        "key-points", "toc", "body", "opinion", "source", "share", "newer-older", "related", "comments", "privacy-preferences", "scroll-top",
    ];

    // What a post has whatever its author wrote.
    private static readonly string[] AlwaysThere = ["body", "share", "newer-older", "privacy-preferences", "scroll-top"];

    [Fact]
    public void The_parts_of_every_post_stand_in_order()
    {
        var posts = site.Pages["post"].Concat(site.Pages["right-to-left post"]).ToList();
        Assert.NotEmpty(posts);
        Findings.AssertNone(
            $"Parts must stand in this order: {string.Join(' ', PartsInOrder)}",
            posts.Select(post => (post, Parts: PartsOf(site.Read(post))))
                .Where(page => !page.Parts.SequenceEqual(PartsInOrder.Where(page.Parts.Contains)))
                .Select(page => $"{page.post}: {string.Join(' ', page.Parts)}"));
    }

    [Fact]
    public void No_post_lacks_what_every_post_has() =>
        Findings.AssertNone(
            "Parts that are missing:",
            from post in site.Pages["post"].Concat(site.Pages["right-to-left post"])
            from part in AlwaysThere.Except(PartsOf(site.Read(post)))
            select $"{post}: {part}");

    [Fact]
    public void One_post_shows_all_parts() => Assert.Equal(PartsInOrder, PartsOf(site.Read(site.FileOf("post"))));

    [Fact]
    public async Task A_post_is_whole_without_javascript()
    {
        await using var visit = await site.VisitAsync(site.FileOf("post"), hasScript: false);
        foreach (var part in PartsInOrder)
        {
            var element = visit.Page.Locator($"[data-part={part}]");
            Assert.True(await element.IsVisibleAsync(), $"{part} is not visible without JavaScript");
            Assert.False(string.IsNullOrWhiteSpace(await element.InnerTextAsync()) && await element.GetAttributeAsync("aria-label") is null, $"{part} is empty without JavaScript");
        }

        Assert.True(await visit.Page.Locator("h1").IsVisibleAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Scroll_top_brings_the_reader_to_the_top(bool hasScript)
    {
        await using var visit = await site.VisitAsync(site.FileOf("post"), hasScript: hasScript);
        await visit.Page.Mouse.WheelAsync(0, 100_000);
        await visit.Page.Locator("a[data-part=scroll-top], button[data-part=scroll-top], [data-part=scroll-top] a, [data-part=scroll-top] button").First.ClickAsync();

        // Without scripts the page cannot be asked where it stands; its heading can be asked whether it is in view.
        await Assertions.Expect(visit.Page.Locator("h1")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task The_opinion_is_marked_as_an_opinion_and_the_source_is_a_link()
    {
        await using var visit = await site.VisitAsync(site.FileOf("post"));
        Assert.NotEqual("", (await visit.Page.Locator("[data-part=opinion] :is(h2, h3, header, [role=heading])").First.InnerTextAsync()).Trim());
        Assert.StartsWith("http", await visit.Page.Locator("[data-part=source] a[href]").First.GetAttributeAsync("href"), StringComparison.Ordinal);
    }

    private static List<string> PartsOf(string html) =>
        [.. DataPart().Matches(html).Select(match => match.Groups["name"].Value).Where(PartsInOrder.Contains)];

    [GeneratedRegex(@"\sdata-part=""?(?<name>[a-z-]+)")]
    private static partial Regex DataPart();
}
