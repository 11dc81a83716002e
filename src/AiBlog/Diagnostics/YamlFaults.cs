namespace AiBlog.Diagnostics;

/// <summary>What can be wrong with the YAML of front matter, configuration and strings, before anyone asks what its keys mean.</summary>
internal static class YamlFaults
{
    public static Diagnostic TooLarge(Place place, int kilobytes) => Diagnostic.Error(
        "yaml-too-large", place, $"these keys are larger than {kilobytes} KB", "long text belongs below the front matter or into a file of its own");

    public static Diagnostic TooDeep(Place place, int depth) => Diagnostic.Error(
        "yaml-too-deep", place, $"values are nested more than {depth} deep here", "take lists and keys out of each other");

    public static Diagnostic ControlCharacter(Place place) => Diagnostic.Error(
        "yaml-syntax", place, "an invisible control character (NUL) stands here", "delete it");

    public static Diagnostic Syntax(Place place) => Diagnostic.Error(
        "yaml-syntax",
        place,
        "this cannot be read",
        "write each key on a line of its own as `key: value`, and put a value with special characters in quotes");

    public static Diagnostic Alias(Place place, string name) => Diagnostic.Error(
        "yaml-anchor", place, $"`*{name}` would repeat another value, which is not supported", "for text that begins with *, put the whole value in quotes");

    public static Diagnostic Anchor(Place place, string name) => Diagnostic.Error(
        "yaml-anchor", place, $"`&{name}` would name a value, which is not supported", "for text that begins with &, put the whole value in quotes");

    public static Diagnostic Tag(Place place, string tag) => Diagnostic.Error(
        "yaml-tag", place, $"`{tag}` would set a type, which is not supported", "for text that begins with !, put the whole value in quotes");

    public static Diagnostic DuplicateKey(Place place, string key) => Diagnostic.Error(
        "yaml-duplicate-key", place, $"`{key}` is written a second time", "keep one of them");

    public static Diagnostic BadKey(Place place) => Diagnostic.Error(
        "yaml-bad-key", place, "a key must be a word followed by a colon", "write `key: value`");

    public static Diagnostic ListAtRoot(Place place) => Diagnostic.Error(
        "yaml-missing-colon", place, "a list stands where keys are expected", "write the key above the list, as in `tags:`");

    public static Diagnostic MissingColon(Place place, string text) => Diagnostic.Error(
        "yaml-missing-colon", place, $"{Quote.Of(text)} is not of the form `key: value`", "write a colon and a space between key and value");

    public static Diagnostic SecondDocument(Place place) => Diagnostic.Error(
        "yaml-second-document", place, "a second document begins here", "delete this line; all keys stand together");

    public static Diagnostic Tab(Place place) => Diagnostic.Error(
        "yaml-tab", place, "a tab stands at the beginning of this line", "indent with spaces");

    public static Diagnostic Indentation(Place place, string key) => Diagnostic.Error(
        "yaml-indentation", place, $"`{key}` is indented differently from the lines it belongs with", "begin keys that belong together in the same column");

    public static Diagnostic QuoteAtMargin(Place place) => Diagnostic.Error(
        "yaml-indentation", place, "the text in quotes goes on at the margin here", "indent all its lines but the first");

    public static Diagnostic ColonInValue(Place place, string key, string value) => Diagnostic.Error(
        "yaml-needs-quotes", place, $"the value of `{key}` holds a colon: {Quote.Of(value)}", $"put the value in quotes: {key}: {InQuotes(value)}");

    public static Diagnostic ReservedStart(Place place, char first, string value) => Diagnostic.Error(
        "yaml-needs-quotes", place, $"a value that begins with `{first}` cannot be read: {Quote.Of(value)}", $"put the value in quotes: {InQuotes(value)}");

    public static Diagnostic UnclosedQuote(Place place, string value) => Diagnostic.Error(
        "yaml-unclosed-quote", place, $"the quote that opens here is never closed: {Quote.Of(value)}", $"end the value with {value[0]}");

    public static Diagnostic TextAfterQuote(Place place, string value, char quote) => Diagnostic.Error(
        "yaml-text-after-quote",
        place,
        $"text follows the closing {quote}: {Quote.Of(value)}",
        quote == '\'' ? "write '' for an apostrophe inside the quotes, or use \" around the value" : "write \\\" for a quote inside the quotes, or use ' around the value");

    public static Diagnostic BadEscape(Place place, string escape) => Diagnostic.Error(
        "yaml-bad-escape", place, $"`{escape}` means nothing between double quotes", "write \\\\ for a backslash, or use ' around the value");

    public static Diagnostic UnclosedBracket(Place place, char open) => Diagnostic.Error(
        "yaml-unclosed-bracket",
        place,
        $"the `{open}` that opens here is never closed",
        $"end it with {(open == '[' ? ']' : '}')}, or put the whole value in quotes");

    public static Diagnostic LostText(Place place, string text) => Diagnostic.Warning(
        "yaml-lost-text", place, $"{Quote.Of(text)} is read as a comment, not as part of the value", "put the whole value in quotes, or write a space after #");

    private static string InQuotes(string value) =>
        value.Contains('"', StringComparison.Ordinal)
            ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'"
            : $"\"{value.Replace("\\", @"\\", StringComparison.Ordinal)}\"";
}
