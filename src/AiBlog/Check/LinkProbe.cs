using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using AiBlog.Diagnostics;

namespace AiBlog.Check;

/// <summary>Requests the links of a site to see which ones are broken. One host gets one request at a time.</summary>
internal sealed class LinkProbe : IDisposable
{
    private const int MostHosts = 16;

    private readonly TimeSpan patience;
    private readonly HttpClient client;

    /// <param name="agent">What the program calls itself.</param>
    /// <param name="patience">How long a server may take for an answer.</param>
    public LinkProbe(string agent, TimeSpan patience)
    {
        this.patience = patience;
        client = new HttpClient { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.ParseAdd(agent);
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
    }

    public void Dispose() => client.Dispose();

    /// <summary>A warning for each link that is broken or whose server does not answer, in the order of the links.</summary>
    public async Task<ImmutableArray<Diagnostic>> RunAsync(ImmutableArray<ExternalLink> links, CancellationToken stop)
    {
        var problems = new ConcurrentDictionary<string, Problem?>(StringComparer.Ordinal);
        var hosts = links.Select(link => Requested(link.Url)).Distinct(StringComparer.Ordinal)
            .GroupBy(url => new Uri(url).Authority, StringComparer.OrdinalIgnoreCase);
        await Parallel.ForEachAsync(hosts, new ParallelOptions
        {
            MaxDegreeOfParallelism = MostHosts,
            CancellationToken = stop,
        }, async (urls, cancel) =>
        {
            foreach (var url in urls)
            {
                problems[url] = await AskAsync(url, cancel);
            }
        });
        return [.. links.Select(link => Report(link, problems[Requested(link.Url)])).OfType<Diagnostic>()];
    }

    /// <summary>A fragment never reaches the server.</summary>
    private static string Requested(string url) => url.Split('#')[0];

    private static Diagnostic? Report(ExternalLink link, Problem? problem) => problem switch
    {
        null => null,
        { IsGone: true } => LinkFaults.DeadLink(link.Place, link.Url, problem.Reason),
        _ => LinkFaults.UnreachableLink(link.Place, link.Url, problem.Reason),
    };

    /// <summary>Null when the server has something there. Some servers answer HEAD wrongly, so GET has the last word.</summary>
    private async Task<Problem?> AskAsync(string url, CancellationToken stop) =>
        await AskAsync(HttpMethod.Head, url, stop) is null ? null : await AskAsync(HttpMethod.Get, url, stop);

    private async Task<Problem?> AskAsync(HttpMethod method, string url, CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        try
        {
            using var request = new HttpRequestMessage(method, url);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return OfStatus(response.StatusCode);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return new Problem(IsGone: false, string.Create(CultureInfo.InvariantCulture, $"no answer in {patience.TotalSeconds} seconds"));
        }
        catch (HttpRequestException fault)
        {
            return OfFault(fault);
        }
    }

    /// <summary>A server that wants a password, or no robots, still has the page.</summary>
    private static Problem? OfStatus(HttpStatusCode status) => (int)status switch
    {
        404 or 410 => new Problem(IsGone: true, string.Create(CultureInfo.InvariantCulture, $"the server answers {(int)status}")),
        >= 500 and < 600 => new Problem(IsGone: false, string.Create(CultureInfo.InvariantCulture, $"the server answers {(int)status}")),
        _ => null,
    };

    private static Problem OfFault(HttpRequestException fault) => fault.HttpRequestError switch
    {
        HttpRequestError.NameResolutionError when fault.InnerException is SocketException
        {
            SocketErrorCode: SocketError.HostNotFound
            or SocketError.NoData
        } =>
            new Problem(IsGone: true, "there is no such host"),
        HttpRequestError.NameResolutionError => new Problem(IsGone: false, "the name of the host cannot be looked up now"),
        HttpRequestError.SecureConnectionError => new Problem(IsGone: false, "its certificate is not valid"),
        HttpRequestError.ConnectionError => new Problem(IsGone: false, "the server accepts no connection"),
        _ => new Problem(IsGone: false, "the server does not answer in HTTP"),
    };

    private sealed record Problem(bool IsGone, string Reason);
}
