using AiBlog.Diagnostics;

namespace AiBlog.Render;

/// <summary>Finds the texts that a language lacks, of those that English has.</summary>
internal static class StringsCheck
{
    private const int MostNamed = 5;

    private static readonly string[] OptionalForms = [".zero", ".one", ".two", ".few", ".many"];

    /// <summary>Null when nothing is missing. Which plural forms a language needs is its own affair, but for the last resort, <c>other</c>.</summary>
    public static Diagnostic? Run(string language, string file, Dictionary<string, string> table, Dictionary<string, string> english)
    {
        var missing = english.Keys
            .Where(key => !table.ContainsKey(key) && !OptionalForms.Any(form => key.EndsWith(form, StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .ToList();
        if (missing.Count == 0)
        {
            return null;
        }

        var named = string.Join(", ", missing.Take(MostNamed).Select(key => $"`{key}`"));
        return ThemeFaults.MissingString(Place.OfFile(file), language, missing.Count > MostNamed ? $"{named} and {missing.Count - MostNamed} more" : named);
    }
}
