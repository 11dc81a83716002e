using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Diagnostics;

namespace AiBlog.Commands.Reporting;

/// <summary>Reports a key that does not exist once for all files that have it: a site from another generator has the same keys in every file.</summary>
internal static class RepeatedKeys
{
    /// <summary>Fewer files are listed one by one.</summary>
    private const int Fewest = 4;

    /// <summary>The diagnostics in their order, with the first of each group in place of all of them.</summary>
    public static IEnumerable<Diagnostic> Group(IEnumerable<Diagnostic> diagnostics)
    {
        var all = diagnostics.ToImmutableArray();
        var counts = all.Where(IsKey)
            .GroupBy(Problem)
            .ToDictionary(group => group.Key, group => group.Select(diagnostic => diagnostic.Place.File).Distinct(StringComparer.Ordinal).Count());
        var grouped = new HashSet<(string, string, string?)>();
        foreach (var diagnostic in all)
        {
            var count = IsKey(diagnostic) ? counts[Problem(diagnostic)] : 0;
            if (count < Fewest)
            {
                yield return diagnostic;
            }
            else if (grouped.Add(Problem(diagnostic)))
            {
                yield return diagnostic with { Message = string.Create(CultureInfo.InvariantCulture, $"{diagnostic.Message}, in {count} files") };
            }
        }
    }

    private static bool IsKey(Diagnostic diagnostic) => diagnostic.Code is "foreign-key" or "unknown-key";

    private static (string Code, string Message, string? Hint) Problem(Diagnostic diagnostic) => (diagnostic.Code, diagnostic.Message, diagnostic.Hint);
}
