namespace AiBlog.Diagnostics;

/// <summary>Faults of a theme as a whole; those of one template stand in <see cref="TemplateFaults"/>.</summary>
internal static class ThemeFaults
{
    public static Diagnostic UnknownTheme(Place place, string name, string? suggestion) => Diagnostic.Error(
        "unknown-theme", place, $"there is no theme \"{name}\": the site has no folder themes/{name}",
        suggestion is null ? "leave `theme` out to use the default theme" : $"did you mean \"{suggestion}\"?");

    public static Diagnostic MissingString(Place place, string language, string keys) => Diagnostic.Warning(
        "missing-string", place, $"the language \"{language}\" lacks texts, and pages show the English ones: {keys}",
        $"add them to strings/{language}.yml");

    public static Diagnostic UnknownLanguage(Place place, string language, string known) => Diagnostic.Error(
        "unknown-language", place, $"the theme has no interface texts for the language \"{language}\"",
        $"it speaks {known}; to add one, write strings/{language}.yml in the site");
}
