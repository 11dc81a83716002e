using System.Buffers;
using AiBlog.Text.Yaml;

namespace AiBlog.Config.Keys;

/// <summary>Types and values in the words of an author.</summary>
internal static class KeyDescription
{
    private static readonly SearchValues<char> Special = SearchValues.Create(":#[]{}'&*!|>@`%");

    /// <summary>What a key wants: "a list".</summary>
    public static string Of(Key key) => key.Or is { } other ? $"{Of(key.Type)} or {Of(other)}" : Of(key.Type);

    public static string Of(KeyType type) => type switch
    {
        KeyType.Text => "a string",
        KeyType.Url => "a URL",
        KeyType.Slug => "a slug",
        KeyType.Language => "a language tag",
        KeyType.Date => "a date",
        KeyType.Flag => "true or false",
        KeyType.Number => "an integer",
        KeyType.Color => "a colour",
        KeyType.Choice => "one of its values",
        KeyType.List => "a list",
        KeyType.UrlList => "a list of URLs",
        KeyType.MappingList => "a list of mappings",
        KeyType.NamedMappings => "a mapping of names to mappings",
        _ => "a mapping",
    };

    /// <summary>What was written: "a list".</summary>
    public static string Of(YamlNode node) => node switch
    {
        YamlScalar => "a string",
        YamlSequence => "a list",
        _ => "a mapping",
    };

    /// <summary>How the key is written rightly, made from the wrong value where that is possible.</summary>
    public static string Hint(Key key, YamlNode value)
    {
        if (key.Several is { } several && value is YamlSequence list)
        {
            return list.Items.All(item => item is YamlScalar)
                ? $"write `{several}: [{string.Join(", ", list.Items.OfType<YamlScalar>().Select(item => InFlow(item.Value)))}]`"
                : $"write `{several}` instead";
        }

        if (key.Nested?.Cases is { } cases && value is YamlScalar choice && cases.All.Any(one => one.Value == choice.Value.Trim()))
        {
            return $"write `{key.Name}: {{{cases.Selector}: {choice.Value.Trim()}}}`";
        }

        if (key.Type is KeyType.List or KeyType.UrlList && value is YamlScalar { Form: not (ScalarForm.Literal or ScalarForm.Folded) } text)
        {
            return $"write it as a list: {key.Name}: [{string.Join(", ", Parts(text.Value))}]";
        }

        return key.Type is KeyType.Mapping or KeyType.MappingList or KeyType.NamedMappings
            ? $"write its keys on separate lines, indented: {string.Join(", ", key.Nested?.Keys.Select(k => $"`{k.Name}`") ?? [])}"
            : $"write it as in `{key.Name}: {key.Example}`";
    }

    public static string ItemHint(YamlNode item) => item is YamlMapping
        ? "put an item that contains a colon in quotes"
        : "write each item on its own line, after a dash and a space";

    public static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"`{n}`"));

    private static IEnumerable<string> Parts(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(InFlow);

    /// <summary>A text as an item between brackets.</summary>
    private static string InFlow(string text) =>
        text.Length == 0 || text.AsSpan().ContainsAny(Special) || text[0] is '"' or '-' or '?'
            ? $"\"{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : text;
}
