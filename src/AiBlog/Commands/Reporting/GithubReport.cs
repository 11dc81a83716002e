using System.Globalization;
using AiBlog.Diagnostics;

namespace AiBlog.Commands.Reporting;

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
                $"::{Report.NameOf(diagnostic.Severity)} file={Property(path)},line={line},col={column},title={Property(diagnostic.Code)}::{Data(message)}"));
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
