namespace AiBlog.Commands.Reporting;

/// <summary>For whom a report is written: people, programs, GitHub's annotations, code scanners.</summary>
internal enum ReportFormat
{
    Text,
    Json,
    Github,
    Sarif,
}
