using System.Net.Http.Headers;

namespace AiBlog.Commands;

/// <summary>Downloads files of the old site for an import, one at a time.</summary>
internal sealed class MediaDownloader : IDisposable
{
    private const long LargestFile = 512L << 20;

    private readonly CancellationToken stop;
    private readonly HttpClient client;

    public MediaDownloader(CancellationToken stop)
    {
        this.stop = stop;
        client = new HttpClient(new SocketsHttpHandler { MaxAutomaticRedirections = 5 }) { Timeout = TimeSpan.FromSeconds(60) };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("aiblog-import", "1"));
    }

    /// <returns>Why the file could not be had; null when it is there.</returns>
    public string? Fetch(string url, string path)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(url));
            using var response = client.Send(request, HttpCompletionOption.ResponseHeadersRead, stop);
            if (!response.IsSuccessStatusCode)
            {
                return $"the server answered {(int)response.StatusCode}";
            }

            if (response.Content.Headers.ContentType?.MediaType == "text/html" || response.Content.Headers.ContentLength > LargestFile)
            {
                return "the server sent a page or too large a file";
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path) ?? path);
            using var content = response.Content.ReadAsStream(stop);
            using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
            content.CopyTo(file);
            return null;
        }
        catch (Exception fault) when (fault is HttpRequestException or UriFormatException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            return fault.Message;
        }
    }

    public void Dispose() => client.Dispose();
}
