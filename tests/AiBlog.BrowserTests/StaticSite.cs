using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;

namespace AiBlog.BrowserTests;

/// <summary>Serves a folder on 127.0.0.1 the way a static host does: a folder's index.html, a slash after folders, 404.html for the rest.</summary>
internal sealed class StaticSite : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly FileExtensionContentTypeProvider types = new();
    private readonly Lazy<Dictionary<string, byte[]>> files;

    private StaticSite(string folder)
    {
        // Read at the first request: the site is built after its address is known. What was not read cannot be reached.
        files = new(() => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .ToDictionary(path => "/" + Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal));
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    /// <summary>Ends with a slash.</summary>
    public string Address => app.Urls.Single() + "/";

    public static async Task<StaticSite> StartAsync(string folder)
    {
        var site = new StaticSite(folder);
        await site.app.StartAsync();
        return site;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task AnswerAsync(HttpContext context)
    {
        var address = context.Request.Path.Value ?? "/";
        if (files.Value.ContainsKey(address + "/index.html"))
        {
            context.Response.Redirect(address + "/");
            return;
        }

        var name = address.EndsWith('/') ? address + "index.html" : address;
        if (!files.Value.TryGetValue(name, out var bytes))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            name = "/404.html";
            bytes = files.Value.GetValueOrDefault(name, []);
        }

        context.Response.ContentType = TypeOf(name);
        await context.Response.Body.WriteAsync(bytes);
    }

    private string TypeOf(string name) =>
        !types.TryGetContentType(name, out var type) ? "application/octet-stream"
        : type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8"
        : type;
}
