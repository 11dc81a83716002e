using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AiBlog.SearchBench;

/// <summary>Serves a folder on 127.0.0.1 and counts what is fetched. Scripts and JSON count as the gzip that hosts make of them, all else as it is.</summary>
internal sealed class CountingSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Dictionary<string, byte[]> files;
    private long bytes;
    private int requests;

    private CountingSite(string folder)
    {
        files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(path => "/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    /// <summary>Ends with a slash.</summary>
    public string Address => app.Urls.Single() + "/";

    public static async Task<CountingSite> StartAsync(string folder)
    {
        var site = new CountingSite(folder);
        await site.app.StartAsync();
        return site;
    }

    /// <summary>What was fetched since the last call.</summary>
    public (long Bytes, int Requests) Take() => (Interlocked.Exchange(ref bytes, 0), Interlocked.Exchange(ref requests, 0));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var name = context.Request.Path.Value ?? "/";
        name = name.EndsWith('/') ? name + "index.html" : name;
        if (!files.TryGetValue(name, out var content))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var type = Path.GetExtension(name) switch { ".html" => "text/html; charset=utf-8", ".js" => "text/javascript", ".json" => "application/json", _ => "application/octet-stream" };
        if (!type.StartsWith("text/html", StringComparison.Ordinal))
        {
            Interlocked.Add(ref bytes, type == "application/octet-stream" ? content.Length : Compressed(content));
            Interlocked.Increment(ref requests);
        }

        context.Response.ContentType = type;
        await context.Response.Body.WriteAsync(content);
    }

    private static long Compressed(byte[] content)
    {
        using var target = new MemoryStream();
        using (var gzip = new GZipStream(target, CompressionLevel.Optimal, leaveOpen: true))
        {
            gzip.Write(content);
        }

        return target.Length;
    }
}
