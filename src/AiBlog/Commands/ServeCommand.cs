using System.Collections.Frozen;
using System.Collections.Immutable;
using System.CommandLine;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using AiBlog.Build;
using AiBlog.Commands.Reporting;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Serve;

namespace AiBlog.Commands;

/// <summary><c>aiblog serve</c>: the site in a browser of this machine, built again on every change.</summary>
internal static class ServeCommand
{
    private const int UsualPort = 4000;

    public static Command Create(Terminal terminal)
    {
        var site = new SiteArguments();
        var port = new Option<int>("--port")
        {
            Description = "The port to listen on. 0 selects a free port.",
            HelpName = "N",
            DefaultValueFactory = _ => UsualPort,
        };
        var open = new Option<bool>("--open") { Description = "Open the site in the browser." };
        var command = new Command("serve", "Show the site on this machine while you write.")
        {
            site.Site, port, open, site.Drafts, site.Future,
        };
        command.SetAction(parse =>
        {
            var number = parse.GetValue(port);
            if (number is < 0 or > 65535)
            {
                throw new UsageFault($"--port {number} is not a port; use 1 to 65535, or 0 for a free port");
            }

            var options = site.Options(parse, terminal);
            if (!Directory.Exists(options.Root))
            {
                throw new UsageFault($"there is no folder \"{options.Root}\"");
            }

            UnfinishedBuild.Finish(terminal, options.Root);
            var preview = new PreviewBuild(terminal, options);
            PreviewServer.RunAsync(
                options.Root, number, origin =>
                Announce(terminal, preview.AddressAt(origin), parse.GetValue(open)), preview.Make, terminal.Stop)
                .GetAwaiter().GetResult();
            return ExitCode.Clean;
        });
        return command;
    }

    private static void Announce(Terminal terminal, string address, bool opens)
    {
        terminal.Output.WriteLine($"Serving {address} (stop with Ctrl-C)");
        terminal.Output.Flush();
        if (!opens)
        {
            return;
        }

        try
        {
            using var browser = Process.Start(new ProcessStartInfo(address) { UseShellExecute = true });
        }
        catch (Exception fault) when (fault is Win32Exception or InvalidOperationException or PlatformNotSupportedException)
        {
            terminal.Error.WriteLine($"aiblog: cannot open a browser ({fault.Message}); open {address} yourself");
        }
    }
}

/// <summary>Builds a site into memory for the preview, and tells the terminal what it found.</summary>
internal sealed class PreviewBuild(Terminal terminal, BuildOptions options)
{
    private string? lastMachineFault;
    private FrozenDictionary<string, PreviewFile>? former;

    /// <summary>Where the home page stands on the preview's origin.</summary>
    public string AddressAt(string origin) => origin + BasePath();

    /// <summary>Builds for an origin such as <c>http://127.0.0.1:4000</c>, below the same path that the site will have when it is
    /// published.</summary>
    public PreviewSite Make(string origin)
    {
        try
        {
            return Build(new BaseUrl(origin, BasePath()));
        }
        catch (Exception exception) when (MachineFault(exception) is not null)
        {
            var message = MachineFault(exception)?.Message ?? exception.Message;
            if (message != lastMachineFault)
            {
                terminal.Error.WriteLine($"aiblog: {message}");
                lastMachineFault = message;
            }

            return new PreviewSite(null, "/", [message], IsMachineFault: true);
        }
    }

    /// <summary>The failure of the machine behind an exception, which parallel code may have wrapped; null when it is a bug.</summary>
    private static Exception? MachineFault(Exception exception) => exception switch
    {
        EnvironmentFault or IOException or UnauthorizedAccessException => exception,
        AggregateException many when many.Flatten().InnerExceptions is var inner && inner.All(fault => MachineFault(fault) is not null) =>
            inner[0],
        _ => null,
    };

    private PreviewSite Build(BaseUrl address)
    {
        var started = Stopwatch.GetTimestamp();
        using var output = new MemoryOutput(former);
        var report = SiteBuilder.Run(options with { BaseUrl = address }, output, BuildObserver.None);
        lastMachineFault = null;
        former = output.Files ?? former;
        TextReport.Write(terminal, options.Root, report.Diagnostics);
        WriteSummary(report, Stopwatch.GetElapsedTime(started));
        return new PreviewSite(output.Files, address.Path, ErrorsOf(report));
    }

    private string BasePath()
    {
        try
        {
            return SiteFiles.ReadConfig(options.Root).Config?.BaseUrl.Path ?? "/";
        }
        catch (EnvironmentFault)
        {
            // The build that follows reports it.
            return "/";
        }
    }

    private static ImmutableArray<string> ErrorsOf(BuildReport report) =>
        [.. report.Diagnostics.Where(diagnostic => diagnostic.Severity == Severity.Error).Select(TextReport.Line)];

    private void WriteSummary(BuildReport report, TimeSpan time)
    {
        var seconds = time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        terminal.Output.WriteLine(report.Errors > 0
            ? $"Not shown: {Summary.Count(report.Errors, "error")}. The last site without errors stays."
            : $"Built {Summary.Count(report.Posts, "post")}, {Summary.Count(report.Pages, "page")} in {seconds} s.");
        terminal.Output.Flush();
    }
}
