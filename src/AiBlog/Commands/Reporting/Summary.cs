using System.Globalization;
using AiBlog.Build;
using AiBlog.Link;

namespace AiBlog.Commands.Reporting;

/// <summary>The last lines of a build for people: what is published, what is not and why, and what was written.</summary>
internal static class Summary
{
    public static void Write(TextWriter output, BuildReport report, TimeSpan time)
    {
        WriteUnpublished(output, report);
        var found = $"{Count(report.Errors, "error")}, {Count(report.Warnings, "warning")}";
        if (report.Written is not { } written)
        {
            output.WriteLine($"Nothing was written: {found}.");
            return;
        }

        var seconds = time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);
        output.WriteLine(
            $"{Count(report.Posts, "post")}, {Count(report.Pages, "page")}, {Count(written.Total, "file")} "
            + $"({written.Written} written, {written.Removed} removed), {Count(report.Unpublished.Length, "post")} not published, {found}, "
            + $"{seconds} s.");
    }

    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    public static string Milliseconds(TimeSpan time) =>
        time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture).PadLeft(10) + " ms";

    public static string Megabytes(long bytes) =>
        (bytes / (1024.0 * 1024)).ToString("0.0", CultureInfo.InvariantCulture).PadLeft(10) + " MB";

    public static string ReasonOf(Unpublished unpublished) => unpublished.Reason switch
    {
        UnpublishedReason.Draft => "draft",
        UnpublishedReason.Expired => "expired",
        _ => string.Create(CultureInfo.InvariantCulture, $"scheduled for {unpublished.Due:yyyy-MM-dd HH:mm zzz}"),
    };

    private static void WriteUnpublished(TextWriter output, BuildReport report)
    {
        if (report.Unpublished.IsEmpty)
        {
            return;
        }

        output.WriteLine("Not published:");
        foreach (var unpublished in report.Unpublished)
        {
            output.WriteLine($"  {unpublished.Path} ({ReasonOf(unpublished)})");
        }

        if (report.Unpublished.Where(unpublished => unpublished.Due is not null).MinBy(unpublished => unpublished.Due) is { } next)
        {
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Next due: {next.Path} on {next.Due:yyyy-MM-dd HH:mm zzz}"));
        }
    }
}
