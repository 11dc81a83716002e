using System.Globalization;

namespace AiBlog.Diagnostics;

/// <summary>Faults of a theme as a whole; those of one template stand in <see cref="TemplateFaults"/>.</summary>
internal static class ThemeFaults
{
    public static Diagnostic UnusedTemplate(string path, string? meant) => Diagnostic.Warning(
        "unused-template", Place.OfFile(path),
            "this template is not used: it replaces no template of the theme, and no template includes it",
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

/// <summary>What can be wrong with a theme's templates.</summary>
internal static class TemplateFaults
{
    public static Diagnostic Syntax(Place place, string reason) =>
        Diagnostic.Error("template-syntax", place, $"the template cannot be read: {reason}");

    public static Diagnostic TooDeep(Place place, int most) => Diagnostic.Error(
        "template-syntax", place, $"brackets are nested more than {most} deep", "close the open brackets, or use variables");

    public static Diagnostic NotAvailable(Place place, string construct, string instead) =>
        Diagnostic.Error("template-syntax", place, $"`{construct}` is not available in templates", instead);

    public static Diagnostic MissingLayout(string layout, string file, string? closest) => Diagnostic.Error(
        "template-missing-layout", Place.OfFile(file), $"there is no layout `{layout}`", DidYouMean(closest) ?? $"add the file {file}");

    public static Diagnostic MissingPartial(Place place, string partial, string? closest) => Diagnostic.Error(
        "template-missing-partial", place, $"there is no partial `{partial}`", DidYouMean(closest)
        ?? $"add the file partials/{partial}.html");

    public static Diagnostic Recursion(Place place, string chain) => Diagnostic.Error(
        "template-recursion", place, $"partials call each other without end: {chain}", "stop the recursion with a condition");

    public static Diagnostic UnknownName(Place place, string name, string? closest) => Diagnostic.Error(
        "template-unknown-name", place, $"there is no `{name}` here", DidYouMean(closest) ?? "docs/themes.md lists all names");

    public static Diagnostic UnknownField(Place place, string field, string view, string? closest) => Diagnostic.Error(
        "template-unknown-name", place, $"`{view}` has no `{field}`", DidYouMean(closest) ?? "docs/themes.md lists all names");

    public static Diagnostic UnknownString(Place place, string key, string language, string? closest) => Diagnostic.Error(
        "template-unknown-string", place, $"strings/{language}.yml has no `{key}`", DidYouMean(closest)
        ?? $"add `{key}` to strings/{language}.yml");

    public static Diagnostic UnknownAsset(Place place, string asset, string? closest) => Diagnostic.Error(
        "template-unknown-asset", place, $"there is no asset `{asset}`", DidYouMean(closest) ?? $"add the file assets/{asset}");

    public static Diagnostic Failed(Place place, string reason, string? hint = null) =>
        Diagnostic.Error("template-error", place, $"the template failed: {reason}", hint);

    public static Diagnostic NotText(Place place, string kind, string hint) =>
        Diagnostic.Error("template-error", place, $"{kind} cannot be written into a page", hint);

    public static Diagnostic Absent(Place place, string expression) => Diagnostic.Error(
        "template-error", place, $"`{expression}` has no value here", $"put it inside `if {expression}`, or write `?.` for the dot");

    public static Diagnostic TooMuch(Place place, string what) => Diagnostic.Error(
        "template-limit", place, $"the template was stopped: {what}", "look for a loop that does not end");

    private static string? DidYouMean(string? closest) => closest is null ? null : $"did you mean `{closest}`?";
}
