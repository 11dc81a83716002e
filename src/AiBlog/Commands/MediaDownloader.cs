using System.Collections.Frozen;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;

namespace AiBlog.Commands;

/// <summary>Downloads images, audio, video, and documents of the old site for an import, one at a time.</summary>
/// <remarks>An export is untrusted: it must not make this machine request other parts of its own network and publish the answers.</remarks>
internal sealed class MediaDownloader : IDisposable
{
    /// <summary>After so many failed connections in a row, a host is not asked again.</summary>
    private const int MostFailures = 3;

    /// <summary>What WordPress accepts as an upload.</summary>
    private static readonly FrozenSet<string> Extensions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        ".jpg", ".jpeg", ".jpe", ".png", ".gif", ".webp", ".avif", ".svg", ".bmp", ".ico", ".tif", ".tiff", ".heic", ".jxl",
        ".mp3", ".m4a", ".m4b", ".ogg", ".oga", ".opus", ".wav", ".flac", ".aac", ".wma", ".mid", ".midi",
        ".mp4", ".m4v", ".mov", ".wmv", ".avi", ".mpg", ".mpeg", ".ogv", ".webm", ".mkv", ".3gp", ".3g2", ".flv", ".vtt", ".srt",
        ".pdf", ".txt", ".csv", ".rtf", ".doc", ".docx", ".odt", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".pps", ".ppsx", ".odp", ".key",
        ".pages", ".numbers", ".epub", ".mobi", ".ps", ".ai", ".psd", ".zip", ".gz", ".tgz", ".tar", ".7z", ".rar", ".ics", ".gpx", ".kml");

    private static readonly FrozenSet<string> Pages = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "text/html", "application/xhtml+xml", "text/javascript", "application/javascript", "text/css", "application/json");

    private readonly string? trustedHost;
    private readonly CancellationToken stop;
    private readonly HttpClient client;
    private readonly Dictionary<string, int> failures = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="trustedUrl">The old site, when its author named it: its host may be in the own network.</param>
    public MediaDownloader(string? trustedUrl, CancellationToken stop)
    {
        this.stop = stop;
        trustedHost = trustedUrl is null ? null : new Uri(trustedUrl).Host;
        client = new HttpClient(new SocketsHttpHandler
        {
            MaxAutomaticRedirections = 5,
            UseCookies = false,
            ConnectCallback = (context, cancel) => new ValueTask<Stream>(Connect(context, cancel)),
        })
        { Timeout = Timeout.InfiniteTimeSpan };
        client.DefaultRequestHeaders.UserAgent.Add(new ProductInfoHeaderValue("aiblog-import", "1"));
    }

    /// <summary>In bytes.</summary>
    public long LargestFile { get; init; } = 512L << 20;

    /// <summary>How long the server may send nothing.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Writes the file to <paramref name="path"/>, in a folder that exists.</summary>
    /// <returns>Why there is no file now; null when there is.</returns>
    public string? Fetch(string url, string path)
    {
        if (!Uri.TryCreate(url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url, UriKind.Absolute, out var uri)
            || uri.Scheme is not ("http" or "https"))
        {
            return "not a web URL";
        }

        if (!Extensions.Contains(Path.GetExtension(uri.AbsolutePath)))
        {
            return "not an image, audio, video, or document";
        }

        if (failures.GetValueOrDefault(uri.Host) >= MostFailures)
        {
            return $"no connection to {uri.Host}";
        }

        var fault = Fetch(uri, path);
        if (fault is not null)
        {
            File.Delete(path);
        }

        return fault;
    }

    public void Dispose() => client.Dispose();

    private string? Fetch(Uri uri, string path)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stop);
        waiting.CancelAfter(Patience);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, uri);
            using var response = client.Send(request, HttpCompletionOption.ResponseHeadersRead, waiting.Token);
            failures[uri.Host] = 0;
            return Refusal(response) ?? Save(response, path, waiting);
        }
        catch (HttpRequestException fault) when (!stop.IsCancellationRequested)
        {
            if (fault.HttpRequestError is HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError)
            {
                failures[uri.Host] = failures.GetValueOrDefault(uri.Host) + 1;
            }

            return waiting.IsCancellationRequested
                ? Silence()
                : (fault.InnerException is PrivateAddressException hidden ? hidden.Message : fault.Message);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            failures[uri.Host] = failures.GetValueOrDefault(uri.Host) + 1;
            return Silence();
        }
    }

    private string Silence() => $"the server sent nothing for {Patience.TotalSeconds:0} seconds";

    private string? Refusal(HttpResponseMessage response) =>
        !response.IsSuccessStatusCode ? $"the server answered {(int)response.StatusCode}"
        : Pages.Contains(response.Content.Headers.ContentType?.MediaType ?? "")
            ? $"the server sent {response.Content.Headers.ContentType?.MediaType}, not a file"
        : response.Content.Headers.ContentLength > LargestFile ? TooLarge()
        : null;

    private string TooLarge() => $"larger than {LargestFile >> 20} MB";

    /// <summary>A server may send more than it says, or say nothing.</summary>
    private string? Save(HttpResponseMessage response, string path, CancellationTokenSource waiting)
    {
        using var _ = waiting.Token.Register(response.Dispose);
        using var content = response.Content.ReadAsStream(stop);
        File.Delete(path);
        using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        var buffer = new byte[1 << 16];
        while (Read(content, buffer, waiting) is var count and > 0)
        {
            if (file.Length + count > LargestFile)
            {
                return TooLarge();
            }

            file.Write(buffer, 0, count);
            waiting.CancelAfter(Patience);
        }

        return response.Content.Headers.ContentLength is { } length && file.Length != length ? "the connection was closed early" : null;
    }

    /// <summary>A read that was stopped fails in many ways.</summary>
    private static int Read(Stream content, byte[] buffer, CancellationTokenSource waiting)
    {
        try
        {
            return content.Read(buffer);
        }
        catch (Exception fault) when (fault is IOException or ObjectDisposedException)
        {
            waiting.Token.ThrowIfCancellationRequested();
            throw new HttpRequestException("the connection was closed early", fault);
        }
    }

    /// <summary>Looks at the numbers behind a name and connects to those, so that the name cannot mean another host a moment
    /// later.</summary>
    private async Task<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken cancel)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = IPAddress.TryParse(host, out var number)
            ? [number]
            : await Dns.GetHostAddressesAsync(host, cancel).ConfigureAwait(false);
        var isProxy = context.InitialRequestMessage.RequestUri?.Host is { } asked && asked.Trim('[', ']') != host.Trim('[', ']');
        if (!isProxy && host != trustedHost && Array.Exists(addresses, IsPrivate))
        {
            throw new PrivateAddressException(host);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, port, cancel).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Loopback, private, link-local, shared, and reserved addresses: RFC 6890.</summary>
    private static bool IsPrivate(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (plain.AddressFamily == AddressFamily.InterNetworkV6)
        {
            return IPAddress.IsLoopback(plain) || plain.IsIPv6LinkLocal || plain.IsIPv6SiteLocal || plain.IsIPv6UniqueLocal
                || plain.IsIPv6Multicast || plain.Equals(IPAddress.IPv6Any) || plain.GetAddressBytes() is [0, 0x64, 0xff, 0x9b, ..];
        }

        return plain.GetAddressBytes() switch
        {
            [0 or 10 or 127 or >= 224, ..] => true,
            [100, >= 64 and < 128, ..] => true,
            [169, 254, ..] => true,
            [172, >= 16 and < 32, ..] => true,
            [192, 168, ..] or [192, 0, 0, _] => true,
            [198, 18 or 19, ..] => true,
            _ => false,
        };
    }

    /// <summary>The host of a URL is in the own network, which no export may make this machine read.</summary>
    private sealed class PrivateAddressException(string host)
        : IOException($"{host} is in a private network; to download from it, name it with --old-url");
}
