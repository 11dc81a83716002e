using System.Collections.Frozen;
using AiBlog.Diagnostics;

namespace AiBlog.Themes;

/// <summary>The interface texts of one language, from <c>strings/LANGUAGE.yml</c>.</summary>
/// <remarks>
/// The table is flat: maps of the file are joined by dots, list items numbered from 1. Plural forms are the entries below a key
/// (<c>posts.one</c>, <c>posts.other</c>); dates are written from <c>date_formats.NAME</c>, <c>months.1</c> to <c>months.12</c>,
/// <c>months_short.1</c>, <c>months_standalone.1</c> and <c>weekdays.1</c> (Monday), <c>weekdays_short.1</c>.
/// </remarks>
internal sealed record Strings(string Language, FrozenDictionary<string, string> Texts)
{
    public static Strings Empty { get; } = new("en", FrozenDictionary<string, string>.Empty);

    /// <summary>The text of a key, null when the language has none.</summary>
    public string? Get(string key) => Texts.GetValueOrDefault(key);

    public bool HasPlural(string key) => Texts.ContainsKey(key + ".other");

    /// <summary>The form of a key that goes with a number; a form that the file leaves out is its <c>other</c>. Null without one.</summary>
    public string? Plural(string key, long number) =>
        Get($"{key}.{PluralRules.Form(Language, number)}") ?? Get(key + ".other");
}

/// <summary>Finds the texts that a language lacks, of those that English has.</summary>
internal static class StringsCheck
{
    private const int MostNamed = 5;

    private static readonly string[] OptionalForms = [".zero", ".one", ".two", ".few", ".many"];

    /// <summary>Null when nothing is missing. Which plural forms a language needs is its own affair, but for the last resort,
    /// <c>other</c>.</summary>
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
        return ThemeFaults.MissingString(
            Place.OfFile(file), language, missing.Count > MostNamed ? $"{named} and {missing.Count - MostNamed} more" : named);
    }
}
