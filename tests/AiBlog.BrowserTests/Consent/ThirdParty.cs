using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AiBlog.BrowserTests.Consent;

/// <summary>Four servers of others. Their scripts leave a trace in the page: each its name in <c>data-ran</c>, in the order in which they ran.</summary>
internal sealed class ThirdParty : IAsyncDisposable
{
    private const int Count = 4;

    private static readonly Dictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["/statistics.js"] =
            """
            document.cookie = '_st=1;path=/';
            document.cookie = '_st_1=1;path=' + location.pathname;
            localStorage.setItem('st:visits', '1');
            addEventListener('pagehide', () => { document.cookie = '_st_late=1;path=/'; });
            """,
    };

    private readonly WebApplication app;

    private ThirdParty()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            for (var i = 0; i < Count; i++)
            {
                options.Listen(IPAddress.Loopback, 0);
            }
        });
        app = builder.Build();
        app.Run(AnswerAsync);
    }

    /// <summary>Without a slash at the end.</summary>
    public IReadOnlyList<string> Addresses { get; private set; } = [];

    public static async Task<ThirdParty> StartAsync()
    {
        var servers = new ThirdParty();
        await servers.app.StartAsync();
        servers.Addresses = [.. servers.app.Urls];
        return servers;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (path == "/slow.js")
        {
            await Task.Delay(TimeSpan.FromMilliseconds(250), context.RequestAborted);
        }

        context.Response.Headers.AccessControlAllowOrigin = "*";
        var name = path.Trim('/').Split('.')[0];
        (context.Response.ContentType, var body) = Path.GetExtension(path) switch
        {
            ".js" => ("text/javascript", $"document.documentElement.dataset.ran = (document.documentElement.dataset.ran ?? '') + '{name} ';\n{Scripts.GetValueOrDefault(path)}"),
            ".css" => ("text/css", ":root{--widgets:here}"),
            "" => ("text/html", $"<!doctype html><title>{name}</title><button>Play</button>"),
            _ => ("application/octet-stream", ""),
        };
        await context.Response.WriteAsync(body);
    }
}
