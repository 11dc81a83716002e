using Microsoft.Playwright;

namespace AiBlog.Screenshots;

/// <summary>How a page is looked at.</summary>
internal sealed record Look(
    string Name, int Width, ColorScheme Scheme = ColorScheme.Light, Media Media = Media.Screen, ForcedColors Forced = ForcedColors.None, int TextPercent = 100)
{
    // A sheet of A4 within the margins that the theme gives it, at 96 dots an inch.
    private const int PaperWidth = 658;

    public static IReadOnlyList<Look> All { get; } =
    [
        new("360-light", 360),
        new("360-dark", 360, ColorScheme.Dark),
        new("1280-light", 1280),
        new("1280-dark", 1280, ColorScheme.Dark),
        new("1280-forced", 1280, ColorScheme.Dark, Forced: ForcedColors.Active),
        new("360-text200", 360, TextPercent: 200),
        new("print", PaperWidth, Media: Media.Print),
    ];

    public async Task TakeAsync(IBrowser browser, Uri page, string file)
    {
        await using var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = Scheme,
            ForcedColors = Forced,
            ViewportSize = new ViewportSize { Width = Width, Height = 800 },
        });
        var tab = await context.NewPageAsync();
        await tab.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media });
        await tab.GotoAsync(page.AbsoluteUri, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        await tab.EvaluateAsync(
            """
            async percent => {
                document.documentElement.style.fontSize = percent === 100 ? '' : `${1.0625 * percent}%`;
                document.querySelectorAll('img[loading=lazy]').forEach(image => { image.loading = 'eager'; });
                await Promise.all([...document.images].map(image => image.decode().catch(() => {})));
            }
            """,
            TextPercent);
        await tab.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
    }
}
