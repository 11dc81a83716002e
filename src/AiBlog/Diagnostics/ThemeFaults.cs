using System.Globalization;

namespace AiBlog.Diagnostics;

/// <summary>Faults of a theme as a whole; those of one template stand in <see cref="TemplateFaults"/>.</summary>
internal static class ThemeFaults
{
    public static Diagnostic UnusedTemplate(string path, string? meant) => Diagnostic.Warning(
        "unused-template", Place.OfFile(path), "this template is not used: it replaces no template of the theme, and no template includes it",
        meant is null ? "delete it, or include it from another template" : $"did you mean `{meant}`?");

    public static Diagnostic UnknownTheme(Place place, string name, string? suggestion) => Diagnostic.Error(
        "unknown-theme", place, $"there is no theme \"{name}\": the site has no folder themes/{name}",
        suggestion is null ? "remove `theme` to use the default theme" : $"did you mean \"{suggestion}\"?");

    public static Diagnostic MissingString(Place place, string language, string keys) => Diagnostic.Warning(
        "missing-string", place, $"the language \"{language}\" has no strings for these keys, so pages show the English ones: {keys}",
        $"add them to strings/{language}.yml");

    public static Diagnostic StringListLength(Place place, string key, int count, int wanted) => Diagnostic.Error(
        "string-list-length", place, string.Create(CultureInfo.InvariantCulture, $"`{key}` has {count} items, but needs {wanted}"),
        "write them all, in the order of the English list");

    public static Diagnostic UnusedString(Place place, string key, string? suggestion) => Diagnostic.Warning(
        "unused-string", place, $"no template uses the string {Quote.Of(key)}",
        suggestion is null ? "delete it, or use it in a template" : $"did you mean `{suggestion}`?");

    public static Diagnostic UnknownLanguage(Place place, string language, string known) => Diagnostic.Warning(
        "unknown-language", place, $"the theme has no interface strings for the language \"{language}\", so pages show the English ones",
        $"add strings/{language}.yml to the site, or use one of {known}");
}
