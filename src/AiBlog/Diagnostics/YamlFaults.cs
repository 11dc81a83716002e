namespace AiBlog.Diagnostics;

/// <summary>What can be wrong with the YAML of front matter, configuration and strings, before anyone asks what its keys mean.</summary>
internal static class YamlFaults
{
    public static Diagnostic TooLarge(Place place, int kilobytes) => Diagnostic.Error(
        "yaml-too-large", place, $"these keys are larger than {kilobytes} KB",
        "move long text below the front matter or to a separate file");

    public static Diagnostic TooDeep(Place place, int depth) => Diagnostic.Error(
        "yaml-too-deep", place, $"values are nested more than {depth} deep here", "use fewer levels");

    public static Diagnostic ControlCharacter(Place place) => Diagnostic.Error(
        "yaml-syntax", place, "this line contains an invisible control character (NUL)", "delete it");

    public static Diagnostic ControlCharacter(Place place, char character) => Diagnostic.Warning(
        "yaml-control-character", place,
        $"the value contains the control character U+{(int)character:X4}, which pages cannot contain, so it is removed",
        "delete it or its escape; to write a backslash, double it");

    public static Diagnostic Syntax(Place place) => Diagnostic.Error(
        "yaml-syntax",
        place,
        "this is not valid YAML",
        "write each key on its own line as `key: value`, and put a value with special characters in quotes");

    public static Diagnostic Alias(Place place, string name) => Diagnostic.Error(
        "yaml-anchor", place, $"`*{name}` would repeat another value, which is not supported",
        "for text that starts with *, put the whole value in quotes");

    public static Diagnostic Anchor(Place place, string name) => Diagnostic.Error(
        "yaml-anchor", place, $"`&{name}` would name a value, which is not supported",
        "for text that starts with &, put the whole value in quotes");

    public static Diagnostic Tag(Place place, string tag) => Diagnostic.Error(
        "yaml-tag", place, $"`{tag}` would set a type, which is not supported",
        "for text that starts with !, put the whole value in quotes");

    public static Diagnostic DuplicateKey(Place place, string key) => Diagnostic.Error(
        "yaml-duplicate-key", place, $"`{key}` is written twice", "keep one of them");

    public static Diagnostic BadKey(Place place) => Diagnostic.Error(
        "yaml-bad-key", place, "a key must be a word followed by a colon", "write `key: value`");

    public static Diagnostic ListAtRoot(Place place) => Diagnostic.Error(
        "yaml-missing-colon", place, "expected keys, but found a list", "write the key above the list, as in `tags:`");

    public static Diagnostic MissingColon(Place place, string text) => OtherSeparator(text) is { } separator
        ? Diagnostic.Error("yaml-missing-colon", place, $"{separator.What} separates key and value in {Quote.Of(text)}", separator.Fix)
        : Diagnostic.Error("yaml-missing-colon", place, $"{Quote.Of(text)} is not of the form `key: value`",
            "write a colon and a space between key and value");

    /// <summary>A space or a colon that looks like the ordinary one.</summary>
    private static (string What, string Fix)? OtherSeparator(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '_' or '-'))
        {
            end++;
        }

        var rest = text.AsSpan(end);
        if (end == 0 || rest.IsEmpty)
        {
            return null;
        }

        if (rest[0] is '\uFF1A' or '\uFE55')
        {
            return ("a wide colon (\uFF1A)", "write an ordinary colon and a space");
        }

        return rest is [':', var c, ..] && c > '\u007F' && (char.IsWhiteSpace(c) || c is '\u200B' or '\u2060' or '\uFEFF')
            ? ($"a special space (U+{(int)c:X4})", "delete it, and type an ordinary space after the colon")
            : null;
    }

    public static Diagnostic SecondDocument(Place place) => Diagnostic.Error(
        "yaml-second-document", place, "a second document begins here", "delete this line, and write all keys in one block");

    public static Diagnostic Tab(Place place) => Diagnostic.Error(
        "yaml-tab", place, "this line starts with a tab", "indent with spaces");

    public static Diagnostic Indentation(Place place, string key) => Diagnostic.Error(
        "yaml-indentation", place, $"`{key}` has a different indentation than the keys around it",
        "start keys of one level in the same column");

    public static Diagnostic QuoteAtMargin(Place place) => Diagnostic.Error(
        "yaml-indentation", place, "a line of the quoted string is not indented", "indent all its lines except the first");

    public static Diagnostic ColonInValue(Place place, string key, string value) => Diagnostic.Error(
        "yaml-needs-quotes", place, $"the value of `{key}` contains a colon: {Quote.Of(value)}",
        $"put the value in quotes: {key}: {InQuotes(value)}");

    public static Diagnostic ReservedStart(Place place, char first, string value) => Diagnostic.Error(
        "yaml-needs-quotes", place, $"a value cannot start with `{first}`: {Quote.Of(value)}",
        $"put the value in quotes: {InQuotes(value)}");

    public static Diagnostic UnclosedQuote(Place place, string value) => Diagnostic.Error(
        "yaml-unclosed-quote", place, $"this quotation mark has no closing one: {Quote.Of(value)}", $"end the value with {value[0]}");

    public static Diagnostic TextAfterQuote(Place place, string value, char quote) => Diagnostic.Error(
        "yaml-text-after-quote",
        place,
        $"text follows the closing {quote}: {Quote.Of(value)}",
        quote == '\''
        ? "write '' for an apostrophe inside the quotes, or use \" around the value"
        : "write \\\" for a quote inside the quotes, or use ' around the value");

    public static Diagnostic BadEscape(Place place, string escape) => Diagnostic.Error(
        "yaml-bad-escape", place, $"`{escape}` is not an escape sequence in double quotes",
        "write \\\\ for a backslash, or use ' around the value");

    public static Diagnostic UnclosedBracket(Place place, char open) => Diagnostic.Error(
        "yaml-unclosed-bracket",
        place,
        $"this `{open}` has no closing bracket",
        $"end it with {(open == '[' ? ']' : '}')}, or put the whole value in quotes");

    public static Diagnostic LostText(Place place, string text) => Diagnostic.Warning(
        "yaml-lost-text", place, $"{Quote.Of(text)} is read as a comment, not as part of the value",
        "put the whole value in quotes, or write a space after #");

    private static string InQuotes(string value) =>
        value.Contains('"', StringComparison.Ordinal)
            ? $"'{value.Replace("'", "''", StringComparison.Ordinal)}'"
            : $"\"{value.Replace("\\", @"\\", StringComparison.Ordinal)}\"";
}
