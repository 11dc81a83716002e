using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace AiBlog.Tests.Commands;

/// <summary>A real web server on this machine, at a port that is free, for the commands that request something.</summary>
internal sealed class LocalServer : IAsyncDisposable
{
    private readonly WebApplication server;

    private LocalServer(WebApplication server) => this.server = server;

    /// <summary>Its URL, without a slash at the end.</summary>
    public string Address => server.Urls.First();

    public static async Task<LocalServer> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options => options.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync();
        return new LocalServer(server);
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
