using AiBlog.Build;
using AiBlog.Diagnostics;

namespace AiBlog.Commands.Reporting;

/// <summary>Writes what a build found. The report of a program (json, sarif) is the result and goes to standard output, that of a person to standard error.</summary>
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
                Summary.Write(terminal.Output, report, time);
                break;
            default:
                TextReport.Write(terminal, root, report.Diagnostics);
                Summary.Write(terminal.Output, report, time);
                break;
        }
    }

    public static string NameOf(Severity severity) => severity == Severity.Error ? "error" : "warning";
}
