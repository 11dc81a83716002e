using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AiBlog.BrowserTests.Payloads;

public sealed class PayloadTests(PayloadSite site) : IClassFixture<PayloadSite>
{
    private const int Tabs = 6;

    /// <summary>Long enough for a preload scanner, a module graph or a frame.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(80);

    [Fact]
    public void There_are_many_payloads_and_none_twice()
    {
        Assert.Equal(PayloadSite.All.Count, PayloadSite.All.Select(payload => payload.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.True(PayloadSite.All.DistinctBy(payload => payload.Html).Count() >= 400, $"{PayloadSite.All.Count}");
    }

    [Fact]
    public async Task No_payload_loads_or_runs_anything_before_consent() => AssertNone(await WalkAsync(hasPolicy: true, oneIn: 6));

    [Fact]
    public async Task No_payload_loads_or_runs_anything_without_a_content_policy() => AssertNone(await WalkAsync(hasPolicy: false, oneIn: 2));

    [Fact]
    public async Task No_payload_loads_anything_where_scripts_are_off() =>
        AssertNone(await WalkAsync(hasPolicy: false, hasScript: false, oneIn: 6));

    [Fact]
    public async Task After_consent_to_one_service_only_its_origin_is_asked()
    {
        await using var reader = await site.NewReaderAsync(hasPolicy: true);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(site.Address + "posts/by-right/");
        await page.EvaluateAsync("() => { setTimeout(() => aiblogConsent.accept('alpha')); }");
        await Task.Delay(500);
        await page.CloseAsync();
        site.Foreign.Forget();
        site.Stranger.Forget();
        foreach (var path in new[] { "posts/by-right/", "posts/stranger/" })
        {
            await OpenAsync(reader, path);
        }

        Assert.Contains("/right.png", site.Foreign.Requests);
        Assert.Contains("/right.js", site.Foreign.Requests);
        Assert.Equal((0, 0), (site.Stranger.Connections, site.Stranger.Requests.Count));
    }

    [Fact]
    public async Task No_file_beside_a_post_loads_or_runs_anything_on_its_own()
    {
        await using var reader = await site.NewReaderAsync(hasPolicy: false);
        site.Foreign.Forget();
        var ran = new ConcurrentQueue<string>();
        reader.Console += (_, message) => ran.Enqueue(message.Text);
        foreach (var name in FilePayloads.Drawings().Select(file => file.Name))
        {
            await OpenAsync(reader, $"posts/files/{name}.svg");
        }

        foreach (var name in FilePayloads.Pages().Select(page => page.Name))
        {
            await OpenAsync(reader, $"posts/{name}/");
        }

        Assert.DoesNotContain("ran", ran);
        Assert.True(site.Foreign.Requests.Count == 0, string.Join('\n', site.Foreign.Requests));
    }

    private async Task OpenAsync(IBrowserContext reader, string path)
    {
        var tab = await reader.NewPageAsync();
        await tab.GotoAsync(site.Address + path, new PageGotoOptions { Timeout = 60_000 });
        await Task.Delay(Patience * 2);
        await tab.CloseAsync();
    }

    private static void AssertNone(IReadOnlyList<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));

    /// <summary>What the pages asked of the other origin, and what ran.</summary>
    /// <param name="oneIn">Which share of the payloads is opened; AIBLOG_PAYLOADS=all opens every one, which takes some minutes.</param>
    private async Task<IReadOnlyList<string>> WalkAsync(bool hasPolicy, int oneIn, bool hasScript = true)
    {
        var isWhole = Environment.GetEnvironmentVariable("AIBLOG_PAYLOADS") == "all";
        await using var reader = await site.NewReaderAsync(hasPolicy, hasScript);
        site.Foreign.Forget();
        var queue = new ConcurrentQueue<Payload>(PayloadSite.All.Where((_, index) => isWhole || index % oneIn == oneIn - 1));
        var faults = new ConcurrentQueue<string>();
        await Task.WhenAll(Enumerable.Range(0, Tabs).Select(_ => WalkAsync(reader, queue, faults)));
        return [.. faults.Concat(site.Foreign.Requests.Select(path => $"server: {path}")).Concat(Enumerable.Repeat("a connection", site.Foreign.Connections)).Distinct().Order(StringComparer.Ordinal)];
    }

    private async Task WalkAsync(IBrowserContext reader, ConcurrentQueue<Payload> queue, ConcurrentQueue<string> faults)
    {
        var tab = await reader.NewPageAsync();
        var current = "";
        tab.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(site.Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal))
            {
                faults.Enqueue($"{current}: {request.Url}");
            }
        };
        tab.Console += (_, message) =>
        {
            if (message.Text == "ran")
            {
                faults.Enqueue($"{current}: ran");
            }
        };
        while (queue.TryDequeue(out var payload))
        {
            current = payload.Name;
            await tab.GotoAsync($"{site.Address}posts/{payload.Name.ToLowerInvariant()}/", new PageGotoOptions { Timeout = 60_000, WaitUntil = WaitUntilState.Load });
            await Task.Delay(Patience);
            if (!tab.Url.StartsWith($"{site.Address}posts/{payload.Name.ToLowerInvariant()}/", StringComparison.Ordinal))
            {
                faults.Enqueue($"{current}: went to {tab.Url}");
            }
        }

        await tab.CloseAsync();
    }
}
