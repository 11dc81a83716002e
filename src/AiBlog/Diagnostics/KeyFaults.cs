using System.Globalization;

namespace AiBlog.Diagnostics;

/// <summary>What can be wrong with any key, whichever file it stands in.</summary>
internal static class KeyFaults
{
    public static Diagnostic Unknown(Place place, string key, string hint) => Diagnostic.Error(
        "unknown-key", place, $"unknown key {Quote.Of(key)}", hint);

    public static Diagnostic Foreign(Place place, string key, string advice) => Diagnostic.Error(
        "foreign-key", place, $"unknown key {Quote.Of(key)}", advice);

    public static Diagnostic Missing(Place place, string key, string owner, string example) => Diagnostic.Error(
        "missing-key", place, $"{owner} needs `{key}`", $"add a line such as `{key}: {example}`");

    public static Diagnostic Exclusive(Place place, string key, string other) => Diagnostic.Error(
        "conflicting-keys", place, $"`{key}` and `{other}` cannot be used together", "keep one of them");

    public static Diagnostic Unused(Place place, string key, string selector, string value, string others) => Diagnostic.Warning(
        "unused-key", place, $"`{key}` has no effect with `{selector}: {value}`", $"delete it, or write `{selector}` as {others}");

    public static Diagnostic Empty(Place place, string key, bool isRequired) => isRequired
        ? Diagnostic.Error("empty-value", place, $"`{key}` has no value", "write a value after the colon")
        : Diagnostic.Warning("empty-value", place, $"`{key}` has no value", "write a value after the colon, or delete the line");

    public static Diagnostic EmptyItem(Place place, string key) => Diagnostic.Error(
        "empty-value", place, $"an item of `{key}` is empty", "write a value after the dash, or delete the item");

    public static Diagnostic WrongType(Place place, string key, string expected, string actual, string hint) => Diagnostic.Error(
        "wrong-type", place, $"`{key}` should be {expected}, but is {actual}", hint);

    public static Diagnostic WrongItem(Place place, string key, string expected, string actual, string hint) => Diagnostic.Error(
        "wrong-type", place, $"an item of `{key}` should be {expected}, but is {actual}", hint);

    public static Diagnostic NotFlag(Place place, string key, string value) => Diagnostic.Error(
        "wrong-type", place, $"`{key}` should be true or false, but is {Quote.Of(value)}", $"write `{key}: true` or `{key}: false`");

    public static Diagnostic NotNumber(Place place, string key, string value) => Diagnostic.Error(
        "wrong-type", place, $"`{key}` should be an integer, but is {Quote.Of(value)}", $"write digits only, as in `{key}: 10`");

    public static Diagnostic OutOfRange(Place place, string key, string value, int minimum, int maximum) => Diagnostic.Error(
        "out-of-range",
        place,
        $"`{key}` is {Quote.Of(value)}",
        (minimum, maximum) switch
        {
            (int.MinValue, _) => string.Create(CultureInfo.InvariantCulture, $"write a number of at most {maximum}"),
            (_, int.MaxValue) => string.Create(CultureInfo.InvariantCulture, $"write a number of at least {minimum}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"write a number from {minimum} to {maximum}"),
        });

    public static Diagnostic UnknownValue(Place place, string key, string value, string? closest, string allowed) => Diagnostic.Error(
        "unknown-value", place, $"`{key}` cannot be {Quote.Of(value)}", closest is null
        ? $"write one of {allowed}"
        : $"did you mean `{closest}`?");

    public static Diagnostic BadUrl(Place place, string key, string value) => Diagnostic.Error(
        "bad-url", place, $"`{key}` is not a web URL: {Quote.Of(value)}", "write an absolute URL that starts with https:// or http://");

    public static Diagnostic BadColor(Place place, string key, string value) => Diagnostic.Error(
        "bad-color", place, $"`{key}` is no colour: {Quote.Of(value)}",
        "write it as CSS does, in quotes when it begins with #: \"#1652f0\", teal, oklch(0.6 0.1 250)");

    public static Diagnostic BadLanguage(Place place, string key, string value) => Diagnostic.Error(
        "bad-language", place, $"`{key}` is not a language tag: {Quote.Of(value)}", "write a tag such as `en`, `de`, or `pt-BR`");

    public static Diagnostic BadSlug(Place place, string key, string value, string reason) => Diagnostic.Error(
        "bad-slug", place, $"`{key}` cannot be {Quote.Of(value)}: {reason}",
        "use lowercase letters, digits, and hyphens, as in `my-first-post`");
}
