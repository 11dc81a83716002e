using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace AiBlog.BrowserTests;

/// <summary>One opened page, and all that went wrong or went out while it was open.</summary>
internal sealed partial class Visit : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly string origin;
    private readonly List<string> complaints = [];

    private Visit(IBrowserContext context, IPage page, string origin) => (this.context, Page, this.origin) = (context, page, origin);

    public IPage Page { get; }

    /// <summary>Console errors, uncaught errors, requests to another origin and answers that are errors.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    public static async Task<Visit> StartAsync(IBrowserContext context, string origin)
    {
        var visit = new Visit(context, await context.NewPageAsync(), origin);
        visit.Page.Console += (_, message) => visit.Complain(message.Type == "error", $"console: {message.Text}");
        visit.Page.PageError += (_, error) => visit.Complain(true, $"uncaught: {error}");
        context.Response += (_, response) => visit.Complain(response.Status >= 400, $"{response.Status}: {response.Url}");
        // Requests to strangers are recorded and stopped, so that a fault does not depend on the network of this machine. The browser's
        // driver lets all others through by itself: they wait for no thread of the tests.
        await context.RouteAsync(new Regex($"^(?!{Regex.Escape(origin)}|data:)"), visit.StopAsync);
        return visit;
    }

    /// <summary>Opens a page. A redirect page stays open: its refresh is taken out, or it would be gone before it is judged.</summary>
    public async Task OpenAsync(string address, string html)
    {
        if (Refresh().IsMatch(html))
        {
            await Page.RouteAsync(address, route => route.FulfillAsync(new RouteFulfillOptions { Body = Refresh().Replace(html, ""), ContentType = "text/html; charset=utf-8" }));
        }

        await Page.GotoAsync(address, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
    }

    /// <summary>Waits until the page with a path and a query is shown. The browser's driver compares the address: a wait for the event of a
    /// navigation would miss one that ends before it begins.</summary>
    public Task ReachAsync(string path) => Assertions.Expect(Page).ToHaveURLAsync(origin + path.TrimStart('/'));

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private Task StopAsync(IRoute route)
    {
        Complain(true, $"request to another origin: {route.Request.Url}");
        return route.AbortAsync();
    }

    private void Complain(bool isFault, string complaint)
    {
        if (isFault)
        {
            lock (complaints)
            {
                complaints.Add(complaint);
            }
        }
    }

    [GeneratedRegex("<meta[^>]*http-equiv=\"?refresh[^>]*>", RegexOptions.IgnoreCase)]
    private static partial Regex Refresh();
}
