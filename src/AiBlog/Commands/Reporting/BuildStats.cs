using System.Diagnostics;
using AiBlog.Build;
using AiBlog.Diagnostics;

namespace AiBlog.Commands.Reporting;

/// <summary>Writes what the parts of a build cost. Times are sums over all threads, so together they may be more than the time of the
/// build.</summary>
internal static class BuildStats
{
    private const int MostSources = 5;

    public static void Write(TextWriter output, Meter meter, BuildReport report)
    {
        WriteList(output, "layouts", meter.Of(MeterKind.Layout));
        WriteList(output, "partials", meter.Of(MeterKind.Partial));
        WriteList(output, "slowest posts and pages",
            meter.Of(MeterKind.Source).Where(source => source.Name.StartsWith("content/", StringComparison.Ordinal)).Take(MostSources));
        output.WriteLine(report.Reuse.IsUnchanged
            ? "reused: everything, because nothing has changed since the last build"
            : $"reused: {report.Reuse.Parsed} of {report.Reuse.Sources} posts and pages from earlier builds, "
                + $"{report.Reuse.Made} files of the last output kept as they are");
    }

    private static void WriteList(TextWriter output, string title, IEnumerable<Measured> items)
    {
        var all = items.ToList();
        if (all.Count == 0)
        {
            return;
        }

        output.WriteLine($"{title}:");
        foreach (var item in all)
        {
            var time = TimeSpan.FromSeconds((double)item.Ticks / Stopwatch.Frequency);
            output.WriteLine($"{Summary.Milliseconds(time)}{Summary.Megabytes(item.Bytes)}{item.Count,8}x  {item.Name}");
        }
    }
}
