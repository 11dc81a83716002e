using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AiBlog.BrowserTests.Foreign;

/// <summary>Opens many pages of a site, a few at a time, and notes what each asks of other origins.</summary>
internal sealed class Tour(string address, IEnumerable<string> pages, Func<string, Func<string, bool>?> awaited)
{
    /// <summary>No page may take longer, on however slow a machine.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Long enough for a preload scanner, a module graph or a frame.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    private const int Tabs = 4;

    private readonly ConcurrentQueue<string> queue = new(pages);
    private readonly ConcurrentQueue<(string Page, string Url)> asked = new();

    /// <param name="awaited">For a page, what is awaited to be asked; null when nothing is.</param>
    /// <returns>By page, the addresses of others that were asked.</returns>
    public static async Task<ILookup<string, string>> RunAsync(IBrowserContext reader, ForeignSite site, IEnumerable<string> pages, Func<string, Func<string, bool>?>? awaited = null)
    {
        var tour = new Tour(site.Address, pages, awaited ?? (_ => null));
        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(_ => tour.WalkAsync(reader)));
        return tour.asked.ToLookup(request => request.Page, request => request.Url);
    }

    private async Task WalkAsync(IBrowserContext reader)
    {
        var tab = await reader.NewPageAsync();
        var current = "";
        tab.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                asked.Enqueue((current, request.Url));
            }
        };
        while (queue.TryDequeue(out var page))
        {
            current = page;
            await tab.GotoAsync(address + page, new PageGotoOptions { Timeout = (float)Limit.TotalMilliseconds });
            await Task.Delay(Patience);
            if (awaited(page) is { } isAwaited)
            {
                for (var i = 0; i < 100 && !asked.Any(request => request.Page == page && isAwaited(request.Url)); i++)
                {
                    await Task.Delay(50);
                }
            }

            Assert.Equal(address + page, tab.Url.Split('#')[0]);
        }

        await tab.CloseAsync();
    }
}
