using System.Globalization;
using AiBlog.Build;
using AiBlog.Diagnostics;

namespace AiBlog.Commands.Reporting;

/// <summary>Writes what a build found. The report of a program (json, sarif) is the result and goes to standard output, that of a person to
/// standard error.</summary>
internal static class Report
{
    /// <param name="root">The site's folder, absolute.</param>
    public static void Write(Terminal terminal, ReportFormat format, string root, BuildReport report, TimeSpan time)
    {
        switch (format)
        {
            case ReportFormat.Json:
                JsonReport.Write(terminal.Output, report, time);
                break;
            case ReportFormat.Sarif:
                SarifReport.Write(terminal.Output, report.Diagnostics);
                break;
            case ReportFormat.Github:
                GithubReport.Write(terminal.Error, Path.GetRelativePath(terminal.WorkingDirectory, root), report.Diagnostics);
                WriteHints(terminal, report);
                Summary.Write(terminal.Output, report, time);
                break;
            default:
                TextReport.Write(terminal, root, report.Diagnostics);
                WriteHints(terminal, report);
                Summary.Write(terminal.Output, report, time);
                break;
        }
    }

    /// <summary>For people only: programs find them nowhere, since nothing is wrong.</summary>
    public static void WriteHints(Terminal terminal, BuildReport report)
    {
        foreach (var hint in report.Hints)
        {
            terminal.Error.WriteLine($"hint: {hint}");
        }
    }

    public static string NameOf(Severity severity) => severity == Severity.Error ? "error" : "warning";
}

/// <summary>For whom a report is written: people, programs, GitHub's annotations, code scanners.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Github,
    Sarif,
}

/// <summary>Workflow commands that GitHub shows beside the changed lines.</summary>
internal static class GithubReport
{
    /// <param name="prefix">The site's folder, relative to where the workflow runs.</param>
    public static void Write(TextWriter error, string prefix, IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var (file, line, column) = diagnostic.Place;
            var path = prefix == "." ? file : $"{prefix.Replace('\\', '/')}/{file}";
            var message = diagnostic.Hint is null ? diagnostic.Message : $"{diagnostic.Message} ({diagnostic.Hint})";
            error.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"::{Report.NameOf(diagnostic.Severity)} "
                    + $"file={Property(path)},line={line},col={column},title={Property(diagnostic.Code)}::{Data(message)}"));
        }
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
