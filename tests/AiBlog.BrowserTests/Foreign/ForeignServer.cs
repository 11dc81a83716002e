using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace AiBlog.BrowserTests.Foreign;

/// <summary>Another party on this machine: it answers everything, and remembers who so much as knocked.</summary>
internal sealed class ForeignServer : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly ConcurrentQueue<string> requests = new();
    private readonly FileExtensionContentTypeProvider types = new();
    private int connections;

    private ForeignServer()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0, listen => listen.Use(next => connection =>
        {
            Interlocked.Increment(ref connections);
            return next(connection);
        })));
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    /// <summary>As pages name it: another host and port than their own.</summary>
    public string Origin => $"http://localhost:{new Uri(app.Urls.Single()).Port}";

    /// <summary>Connections without a request count too: preconnect makes them.</summary>
    public int Connections => Volatile.Read(ref connections);

    public IReadOnlyList<string> Requests => [.. requests];

    public static async Task<ForeignServer> StartAsync()
    {
        var server = new ForeignServer();
        await server.app.StartAsync();
        return server;
    }

    public void Forget()
    {
        requests.Clear();
        Volatile.Write(ref connections, 0);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";
        requests.Enqueue(path);
        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = types.TryGetContentType(path, out var type) ? type : "text/html";
        // A kept connection could serve a later visit unseen.
        context.Response.Headers.Connection = "close";
        await context.Response.WriteAsync(path.EndsWith(".svg", StringComparison.Ordinal) ? "<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"a\" width=\"9\" height=\"9\"/>" : "");
    }
}
