using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using AiBlog.Build;
using AiBlog.Commands.Reporting;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Serve;

namespace AiBlog.Commands;

/// <summary>Builds a site into memory for the preview, and tells the terminal what it found.</summary>
internal sealed class PreviewBuild(Terminal terminal, BuildOptions options)
{
    private string? lastMachineFault;

    /// <summary>Where the home page stands on the preview's origin.</summary>
    public string AddressAt(string origin) => origin + BasePath();

    /// <summary>Builds for an origin such as <c>http://127.0.0.1:4000</c>, below the same path that the site will have when it is published.</summary>
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
        AggregateException many when many.Flatten().InnerExceptions is var inner && inner.All(fault => MachineFault(fault) is not null) => inner[0],
        _ => null,
    };

    private PreviewSite Build(BaseUrl address)
    {
        var started = Stopwatch.GetTimestamp();
        using var output = new MemoryOutput();
        var report = SiteBuilder.Run(options with { BaseUrl = address }, output, BuildObserver.None);
        lastMachineFault = null;
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
