using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Build;

internal static class DiagnosticOrder
{
    /// <summary>By file, line, column and code, none twice: the same report on every machine.</summary>
    public static ImmutableArray<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics.Distinct()
            .OrderBy(diagnostic => diagnostic.Place.File, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Place.Line)
            .ThenBy(diagnostic => diagnostic.Place.Column)
            .ThenBy(diagnostic => diagnostic.Code, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
    ];
}
