using Microsoft.Playwright;

namespace AiBlog.BrowserTests;

/// <summary>The search page, opened with a query.</summary>
internal sealed class SearchVisit(Visit visit) : IAsyncDisposable
{
    public IPage Page => visit.Page;

    public IReadOnlyList<string> Complaints => visit.Complaints;

    public ILocator Field => Page.Locator("form[data-index] input");

    public ILocator Titles => Page.Locator("[data-list] h2 a");

    public ILocator Status => Page.GetByRole(AriaRole.Status);

    /// <param name="query">What stands behind the question mark; empty for nothing.</param>
    public static async Task<SearchVisit> OpenAsync(BuiltSite site, string query = "", bool hasScript = true)
    {
        var visit = new SearchVisit(await site.VisitAsync("search/index.html", hasScript: hasScript));
        if (query.Length > 0)
        {
            await visit.Page.GotoAsync(site.AddressOf("search/index.html") + "?" + query);
        }

        return visit;
    }

    /// <summary>Asks, and waits until the answer to this query is there.</summary>
    public async Task<string> AskAsync(string query)
    {
        await Field.FillAsync(query);
        return await AnswerAsync(query);
    }

    /// <summary>What is announced, once it speaks of the query.</summary>
    public async Task<string> AnswerAsync(string query)
    {
        await Assertions.Expect(Status).ToContainTextAsync(query);
        return await Status.InnerTextAsync();
    }

    /// <summary>Waits until the page with a path is shown.</summary>
    public Task ReachAsync(string path) => visit.ReachAsync(path);

    public ValueTask DisposeAsync() => visit.DisposeAsync();
}
