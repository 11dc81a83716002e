using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Diagnostics;

namespace AiBlog.Parse;

/// <summary>Keeps one report where one setting of the site is behind the reports of many files.</summary>
internal static class OncePerSite
{
    private static readonly ImmutableArray<string> Codes = ["math-off", "diagram-as-code"];

    /// <param name="diagnostics">In the order of the files.</param>
    public static ImmutableArray<Diagnostic> Of(IEnumerable<Diagnostic> diagnostics)
    {
        var all = diagnostics.ToList();
        var counts = all.CountBy(diagnostic => diagnostic.Code, StringComparer.Ordinal).Where(pair => pair.Value > 1 && Codes.Contains(pair.Key)).ToDictionary(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. all
            .Where(diagnostic => !counts.ContainsKey(diagnostic.Code) || seen.Add(diagnostic.Code))
            .Select(diagnostic => counts.TryGetValue(diagnostic.Code, out var count) ? WithCount(diagnostic, count - 1) : diagnostic)];
    }

    private static Diagnostic WithCount(Diagnostic diagnostic, int others) => diagnostic with
    {
        Message = string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Message} (and in {others} more {(others == 1 ? "file" : "files")})"),
    };
}
