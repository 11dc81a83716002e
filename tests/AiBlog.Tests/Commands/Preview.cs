using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using AiBlog.Commands;

namespace AiBlog.Tests.Commands;

/// <summary><c>aiblog serve</c> on a port of its own, and a browser's side of the talk.</summary>
internal sealed class Preview : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CancellationTokenSource stop = new();
    private readonly LineWriter output = new();
    private readonly LineWriter error = new();
    private readonly Task<int> run;
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };

    private Preview(TestSite site, string[] options) => run = Task.Factory.StartNew(
        () => CommandLine.Run(["serve", site.Root, "--port", "0", .. options], TestSite.Terminal(output, error, site.Root, stop.Token)),
        CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    /// <summary>Of the home page.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public IEnumerable<string> Output => output.Lines;

    public IEnumerable<string> Error => error.Lines;

    public static async Task<Preview> StartAsync(TestSite site, params string[] options)
    {
        var preview = new Preview(site, options);
        await UntilAsync(() => preview.output.Lines.Any() || preview.run.IsCompleted);
        preview.Address = new Uri(preview.Output.First().Split(' ')[1]);
        return preview;
    }

    public static async Task UntilAsync(Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(Patience);
        while (!holds())
        {
            await Task.Delay(20, limit.Token);
        }
    }

    public async Task<HttpResponseMessage> GetAsync(string path, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, path));
        change?.Invoke(request);
        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public async Task<string> PageAsync(string path)
    {
        using var response = await GetAsync(path);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>The status of a request whose target goes over the wire as it is; HttpClient would tidy it up.</summary>
    public async Task<int> StatusOfAsync(string target)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(Address.Host, Address.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"GET {target} HTTP/1.1\r\nHost: 127.0.0.1:{Address.Port}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream);
        var line = await reader.ReadLineAsync() ?? "";
        return int.Parse(line.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Listens to the reload stream, as the page's script does.</summary>
    public async Task<ReloadListener> ListenAsync() =>
        new(new StreamReader(await client.GetStreamAsync(new Uri(Address, "/.aiblog/reload"))));

    /// <summary>Ctrl-C.</summary>
    public async Task<int> StopAsync()
    {
        await stop.CancelAsync();
        return await run;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync().WaitAsync(Patience);
        client.Dispose();
        stop.Dispose();
        await output.DisposeAsync();
        await error.DisposeAsync();
    }
}
