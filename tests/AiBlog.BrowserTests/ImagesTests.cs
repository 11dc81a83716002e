using Microsoft.Playwright;

namespace AiBlog.BrowserTests;

/// <summary>A post with a lead image, a figure, and a gallery.</summary>
public sealed class ImagesSite() : BuiltSite(Repository.PathOf("tests/AiBlog.BrowserTests/Fixtures/images"));

public sealed class ImagesTests(ImagesSite site) : IClassFixture<ImagesSite>
{
    private const string Post = "posts/p/index.html";

    [Theory]
    [InlineData(360)]
    [InlineData(1280)]
    public async Task Images_of_a_gallery_are_next_to_each_other(int width)
    {
        await using var visit = await site.VisitAsync(Post, width: width);
        var tops = await visit.Page.EvaluateAsync<double[]>(
            "[...document.querySelectorAll('.gallery img')].map(image => image.getBoundingClientRect().top)");
        Assert.Equal(4, tops.Length);
        Assert.Equal(tops[0], tops[1]);
        Assert.Equal(tops[2], tops[3]);
        Assert.True(tops[0] < tops[2]);
    }

    [Theory]
    [InlineData(360, "-480.avif")]
    [InlineData(1280, "-960.avif")]
    public async Task A_browser_loads_the_variant_that_suits_its_window(int width, string ending)
    {
        await using var visit = await site.VisitAsync(Post, width: width);
        var figure = visit.Page.Locator(".prose figure img").First;
        await figure.ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(figure).ToHaveJSPropertyAsync("complete", true);
        Assert.EndsWith(ending, await figure.EvaluateAsync<string>("image => image.currentSrc"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Figures_and_galleries_put_up_no_barriers(ColorScheme scheme)
    {
        await using var visit = await site.VisitAsync(Post, scheme);
        Findings.AssertNone("Barriers:", await PageFaults.BarriersAsync(visit.Page));
        Findings.AssertNone("Complaints:", visit.Complaints);
        await visit.Page.SetViewportSizeAsync(320, 800);
        Findings.AssertNone("Too wide:", await PageFaults.TooWideAsync(visit.Page));
    }
}
