using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using AiBlog.Build;
using AiBlog.Commands.Reporting;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Render;
using AiBlog.Serve;

namespace AiBlog.Commands;

/// <summary>Builds a site into memory for the preview, and tells the terminal what it found.</summary>
internal sealed class PreviewBuild(Terminal terminal, BuildOptions options)
{
    /// <summary>Where the home page stands on the preview's origin.</summary>
    public string AddressAt(string origin) => origin + BasePath();

    /// <summary>Builds for an origin such as <c>http://127.0.0.1:4000</c>, below the same path that the site will have when it is published.</summary>
    public PreviewSite Make(string origin)
    {
        try
        {
            return Build(new BaseUrl(origin, BasePath()));
        }
        catch (EnvironmentFault fault)
        {
            // A file may be gone between listing and reading it while an editor saves; the next change builds again.
            terminal.Error.WriteLine($"aiblog: {fault.Message}");
            return new PreviewSite(null, "/", [fault.Message]);
        }
    }

    private PreviewSite Build(BaseUrl address)
    {
        var started = Stopwatch.GetTimestamp();
        var prepared = SiteBuilder.Prepare(options with { BaseUrl = address }, BuildObserver.None);
        var files = new ConcurrentDictionary<string, PreviewFile>(StringComparer.Ordinal);
        var faults = prepared.Context is { } context
            ? SiteRenderer.Render(
                context,
                prepared.Outputs,
                options.Jobs,
                (path, bytes) => files[path] = PreviewFile.Made(bytes.Span),
                copy => files[copy.Path] = PreviewFile.Copied(copy.File))
            : [];
        var report = BuildReport.Of(prepared, null).With(faults);
        TextReport.Write(terminal, options.Root, report.Diagnostics);
        WriteSummary(report, Stopwatch.GetElapsedTime(started));
        return report.Errors > 0
            ? new PreviewSite(null, address.Path, ErrorsOf(report))
            : new PreviewSite(files.ToFrozenDictionary(StringComparer.Ordinal), address.Path, []);
    }

    private string BasePath() => SiteFiles.ReadConfig(options.Root).Config?.BaseUrl.Path ?? "/";

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
