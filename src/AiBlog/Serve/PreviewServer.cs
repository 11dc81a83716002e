using System.Globalization;
using System.Net;
using AiBlog.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace AiBlog.Serve;

/// <summary>Shows a site on this machine only, and builds it again whenever a source changes.</summary>
internal static class PreviewServer
{
    /// <summary>After a failure of the machine nothing may change in the site, and the next try may succeed all the same.</summary>
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan ShutdownGrace = TimeSpan.FromMilliseconds(300);

    /// <summary>Serves until <paramref name="stop"/> is asked for.</summary>
    /// <param name="port">0 lets the system choose.</param>
    /// <param name="started">Called once with the origin, <c>http://127.0.0.1:4000</c>, before the first build.</param>
    /// <param name="build">Builds the site for that origin; called again after every change, never twice at a time.</param>
    /// <exception cref="EnvironmentFault">The port is taken, or the folder cannot be watched.</exception>
    public static async Task RunAsync(string root, int port, Action<string> started, Func<string, PreviewSite> build,
        CancellationToken stop)
    {
        var live = new LiveState();
        await using var server = await StartAsync(port, live);
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(stop, server.Lifetime.ApplicationStopping);
        try
        {
            var origin = OriginOf(server);
            started(origin);
            using var watcher = new SiteWatcher(root);
            await RebuildAsync(live, () => build(origin), watcher, stopping.Token);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Ctrl-C is how a preview ends.
        }

        using var shutdown = new CancellationTokenSource(ShutdownGrace);
        await server.StopAsync(shutdown.Token);
    }

    private static async Task<WebApplication> StartAsync(int port, LiveState live)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.Loopback, port);
        });
        var server = builder.Build();
        var handler =
            new Lazy<PreviewHandler>(() => new PreviewHandler(live, new LocalOnly(PortOf(server)), server.Lifetime.ApplicationStopping));
        server.Run(context => handler.Value.AnswerAsync(context));
        try
        {
            await server.StartAsync();
            return server;
        }
        catch (IOException fault)
        {
            await server.DisposeAsync();
            throw new EnvironmentFault(string.Create(
                CultureInfo.InvariantCulture,
                $"port {port} is already in use; choose another one with --port, or a free one with --port 0"), fault);
        }
        catch (System.Net.Sockets.SocketException fault)
        {
            await server.DisposeAsync();
            throw new EnvironmentFault(string.Create(
                CultureInfo.InvariantCulture,
                $"cannot listen on port {port}: {fault.Message}; choose another one with --port, or a free one with --port 0"), fault);
        }
    }

    private static async Task RebuildAsync(LiveState live, Func<PreviewSite> build, SiteWatcher watcher, CancellationToken stop)
    {
        // A browser that outlives the program must not take the next program's first revision for this one's.
        var program = Guid.NewGuid().ToString("N")[..8];
        var state = new PreviewState(null, "/", [], "");
        for (var round = 1; ; round++)
        {
            // Ctrl-C need not wait for the end of a long build.
            var site = await Task.Run(build, stop).WaitAsync(stop);
            var next = state.Next(site, string.Create(CultureInfo.InvariantCulture, $"{program}-{round}"));
            if (!ReferenceEquals(next, state))
            {
                live.Replace(next);
                state = next;
            }

            await watcher.WaitAsync(site.IsMachineFault ? Retry : null, stop);
        }
    }

    private static string OriginOf(WebApplication server) =>
        string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{PortOf(server)}");

    private static int PortOf(WebApplication server)
    {
        var addresses = server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        return new Uri(addresses.First()).Port;
    }
}
