using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace AiBlog.BrowserTests.Analytics;

/// <summary>
/// Answers in place of the analytics services, whose scripts are set up, start, and send page views as the real ones do. No request leaves the
/// machine, and the content security policy of the page applies as it would to the real hosts.
/// </summary>
internal sealed class Providers
{
    private const string Own = "document.currentScript";

    /// <summary>What is asked of the network, and the script that answers it.</summary>
    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        // Reads a JSON attribute of its own tag, and waits for the page to load.
        ["https://static.cloudflareinsights.com/beacon.min.js"] =
            $$"""
            const { token } = JSON.parse({{Own}}.dataset.cfBeacon);
            const send = () => navigator.sendBeacon('https://cloudflareinsights.com/cdn-cgi/rum', token);
            document.readyState === 'complete' ? send() : addEventListener('load', send);
            """,
        ["https://cdn.usefathom.com/script.js"] =
            $"new Image().src = 'https://cdn.usefathom.com/?sid=' + {Own}.dataset.site;",
        // Looks its tag up in the document.
        ["https://gc.zgo.at/count.js"] =
            """
            const tag = document.querySelector('script[data-goatcounter]');
            navigator.sendBeacon(tag.dataset.goatcounter + '?p=' + encodeURIComponent(location.pathname));
            """,
        // Works through the queue, which holds arguments objects, and sends a page view for each configured id.
        ["https://www.googletagmanager.com/gtag/js"] =
            """
            const calls = window.dataLayer.filter(call => Object.prototype.toString.call(call) === '[object Arguments]');
            if (calls.some(call => call[0] === 'js' && call[1] instanceof Date) && calls.some(call => call[0] === 'consent' && call[2].analytics_storage === 'granted'))
              for (const call of calls) if (call[0] === 'config') fetch('https://region1.google-analytics.com/g/collect?en=page_view&tid=' + call[1], { method: 'POST', keepalive: true });
            """,
        ["https://name.matomo.cloud/matomo.js"] =
            """
            const settings = {};
            for (const [name, value] of window._paq) {
              settings[name] = value;
              if (name === 'trackPageView') fetch(settings.setTrackerUrl + '?idsite=' + settings.setSiteId, { method: 'POST', keepalive: true });
            }
            """,
        // Starts at once when it was initialized before it arrived.
        ["https://plausible.io/js/pa-AbCd-1234_x.js"] =
            """
            const init = () => fetch('https://plausible.io/api/event', { method: 'POST', headers: { 'Content-Type': 'text/plain' }, keepalive: true, body: 'pageview' });
            window.plausible && window.plausible.o ? init() : (window.plausible = { init });
            """,
        ["https://cloud.umami.is/script.js"] =
            $$"""
            const { websiteId, tag } = {{Own}}.dataset;
            fetch('https://gateway.umami.is/api/send', { method: 'POST', keepalive: true, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ website: websiteId, tag }) });
            """,
        ["https://stats.example/count.js"] =
            $$"""
            const { site, api } = {{Own}}.dataset;
            fetch(api + '?site=' + site, { method: 'POST', keepalive: true });
            """,
    };

    private readonly ConcurrentQueue<string> views = new();
    private readonly ConcurrentQueue<string> requests = new();

    /// <summary>Page views, with what they carry.</summary>
    public IReadOnlyCollection<string> Views => views;

    /// <summary>Everything that was asked of another host.</summary>
    public IReadOnlyCollection<string> Requests => requests;

    public async Task AnswerAsync(IBrowserContext context) =>
        await context.RouteAsync(url => url.StartsWith("https://", StringComparison.Ordinal), AnswerAsync);

    private async Task AnswerAsync(IRoute route)
    {
        var request = route.Request;
        requests.Enqueue(request.Url);
        var headers = new Dictionary<string, string> { ["Access-Control-Allow-Origin"] = "*", ["Access-Control-Allow-Headers"] = "*", ["Access-Control-Allow-Methods"] = "*" };
        if (Scripts.TryGetValue(request.Url.Split('?')[0], out var script) && request.ResourceType == "script")
        {
            await route.FulfillAsync(new RouteFulfillOptions { ContentType = "text/javascript", Headers = headers, Body = "{\n" + script + "\n}" });
            return;
        }

        if (request.Method != "OPTIONS")
        {
            views.Enqueue($"{request.Url} {request.PostData}".TrimEnd());
        }

        await route.FulfillAsync(new RouteFulfillOptions { Status = 204, Headers = headers });
    }
}
