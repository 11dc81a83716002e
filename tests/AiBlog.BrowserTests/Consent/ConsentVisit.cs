using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace AiBlog.BrowserTests.Consent;

/// <summary>A reader with an empty profile on the site with services.</summary>
internal sealed class ConsentVisit : IAsyncDisposable
{
    public const string Banner = "[data-consent-banner]";

    public const string Dialog = "[data-consent-dialog]";

    private const int MostLoads = 20;

    /// <summary>A page that hangs fails its test instead of the run.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConsentSite site;
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> requests = new();
    private readonly string address;
    private readonly bool hasScript;

    private ConsentVisit(ConsentSite site, IBrowserContext context, IPage page, string address, bool hasScript) =>
        (this.site, this.context, Page, this.address, this.hasScript) = (site, context, page, address, hasScript);

    public IPage Page { get; }

    /// <summary>What was asked of servers of others, as <c>films/first</c>, in order.</summary>
    public IReadOnlyList<string> Requests => [.. requests];

    public static async Task<ConsentVisit> StartAsync(ConsentSite site, Reader reader)
    {
        var context = await site.Browser.NewContextAsync(reader.Options);
        if (reader.InitScript.Length > 0)
        {
            await context.AddInitScriptAsync(reader.InitScript);
        }

        var address = reader.Host is null ? site.Address : site.Address.Replace("127.0.0.1", reader.Host, StringComparison.Ordinal);
        var visit = new ConsentVisit(site, context, await context.NewPageAsync(), address, reader.HasScript);
        context.Request += (_, request) => visit.Note(request.Url);
        if (reader.Stored is not null)
        {
            await visit.OpenAsync("robots.txt");
            await visit.Page.EvaluateAsync("record => localStorage.setItem('consent', record)", reader.Stored);
        }

        return visit;
    }

    /// <summary>A record as the site itself would have stored it, so many days ago.</summary>
    public static string Kept(ConsentSite site, double daysAgo = 0, string services = "\"films\":true", string gpc = "false", string version = "1", string? revision = null) =>
        $$"""
        {"v":{{version}},"rev":"{{revision ?? Revision(site)}}","t":"{{DateTimeOffset.UtcNow.AddDays(-daysAgo):yyyy-MM-ddTHH:mm:ss.fffZ}}","m":"save","gpc":{{gpc}},"c":{ {{services}} } }
        """;

    public static string Revision(ConsentSite site) => site.Read("index.html").Split("data-revision=\"")[1].Split('"')[0];

    public ValueTask DisposeAsync() => context.DisposeAsync();

    public Task AddScriptAsync(string script) => context.AddInitScriptAsync(script);

    /// <summary>The same reader in a second tab.</summary>
    public async Task<ConsentVisit> SecondTabAsync() => new(site, context, await context.NewPageAsync(), address, hasScript);

    public async Task OpenAsync(string path = ConsentSite.Films)
    {
        await Page.GotoAsync(address + path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await SettleAsync();
    }

    /// <summary>A page opens, and what was asked before is forgotten.</summary>
    public async Task ReopenAsync(string path = ConsentSite.Films)
    {
        requests.Clear();
        await OpenAsync(path);
    }

    public async Task BannerAsync(string action)
    {
        await Page.ClickAsync($"{Banner} [data-consent-action={action}]");
        await SettleAsync();
    }

    public async Task DialogAsync(string action)
    {
        await Page.ClickAsync($"{Dialog} [data-consent-action={action}]");
        await SettleAsync();
    }

    public async Task PreferencesAsync() => await Page.EvaluateAsync("aiblogConsent.show()");

    public async Task TickAsync(string service) => await Page.ClickAsync($"{Dialog} [name={service}]");

    /// <summary>Opens the preferences, ticks what is named, and saves.</summary>
    public async Task SaveAsync(params string[] services)
    {
        await PreferencesAsync();
        foreach (var service in services)
        {
            await TickAsync(service);
        }

        await DialogAsync("save");
    }

    /// <summary>Two frames later, whatever the last step asks of the network has been asked; a page that loads anew meanwhile is waited for.</summary>
    public async Task SettleAsync()
    {
        const string TwoFrames = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50))))";
        for (var loads = 0; ; loads++)
        {
            await Page.WaitForLoadStateAsync(LoadState.Load);
            if (!hasScript)
            {
                // Frames are counted by a script, and none runs here.
                await Task.Delay(100);
                return;
            }

            try
            {
                await Page.EvaluateAsync(TwoFrames).WaitAsync(Patience);
                return;
            }
            catch (PlaywrightException) when (loads < MostLoads)
            {
                // The page is being replaced: the next one is waited for.
                await Task.Delay(50);
            }
        }
    }

    /// <summary>Calls something that may load the page anew; an evaluation that the page does not live to end might never return.</summary>
    public async Task CallAsync(string call)
    {
        await Page.EvaluateAsync($"() => {{ setTimeout(() => {call}); }}").WaitAsync(Patience);
        await Task.Delay(100);
        await SettleAsync();
    }

    public Task<bool> IsVisibleAsync(string selector) => Page.Locator(selector).First.IsVisibleAsync();

    public Task<int> CountAsync(string selector) => Page.Locator(selector).CountAsync();

    public Task<T> EvaluateAsync<T>(string script) => Page.EvaluateAsync<T>(script).WaitAsync(Patience);

    /// <summary>What is stored, null when nothing is.</summary>
    public async Task<JsonElement?> RecordAsync(string key = "consent") =>
        await Page.EvaluateAsync<string?>("key => localStorage.getItem(key)", key) is { } text ? JsonDocument.Parse(text).RootElement : null;

    /// <summary>The services that the record allows, in order, with spaces between.</summary>
    public async Task<string?> AllowedAsync() =>
        await RecordAsync() is { } record ? string.Join(' ', record.GetProperty("c").EnumerateObject().Where(entry => entry.Value.GetBoolean()).Select(entry => entry.Name).Order(StringComparer.Ordinal)) : null;

    /// <summary>The names of the cookies that the page sees, in order, with spaces between.</summary>
    public Task<string> CookiesAsync() => Page.EvaluateAsync<string>("document.cookie.split('; ').map(c => c.split('=')[0]).sort().join(' ')");

    private void Note(string url)
    {
        string[] names = ["statistics", "films", "widgets", "adverts"];
        for (var i = 0; i < names.Length; i++)
        {
            if (url.StartsWith(site.Others[i] + "/", StringComparison.Ordinal))
            {
                requests.Enqueue(names[i] + url[site.Others[i].Length..]);
                return;
            }
        }

        if (!url.StartsWith(address, StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal))
        {
            requests.Enqueue(url);
        }
    }
}
