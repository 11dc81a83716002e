using System.Text;

namespace AiBlog.Config.Keys;

/// <summary>Writes a key table as the Markdown tables of the documentation.</summary>
internal static class KeyMarkdown
{
    public static string Write(KeyTable table)
    {
        var markdown = new StringBuilder("| key | value | meaning | example |\n|---|---|---|---|\n");
        WriteRows(markdown, table, "");
        return markdown.ToString();
    }

    /// <summary>The keys of other generators and what to do with them.</summary>
    public static string WriteForeign(KeyTable table)
    {
        var markdown = new StringBuilder("| key | what to do |\n|---|---|\n");
        foreach (var key in table.Foreign.OrderBy(key => key.Name, StringComparer.Ordinal))
        {
            markdown.Append("| `").Append(key.Name).Append("` | ").Append(key.Advice).Append(" |\n");
        }

        return markdown.ToString();
    }

    private static void WriteRows(StringBuilder markdown, KeyTable table, string prefix)
    {
        foreach (var key in table.Keys)
        {
            var meaning = With(table, key) + (key.Default is null ? key.Description : $"{key.Description} Default: `{key.Default}`.");
            markdown.Append("| `").Append(prefix).Append(key.Name).Append('`')
                .Append(key.IsRequired || IsRequiredSomewhere(table, key) ? "\\*" : "")
                .Append(" | ").Append(ValueOf(key))
                .Append(" | ").Append(InCell(meaning))
                .Append(" | `").Append(InCell($"{key.Name}: {key.Example}")).Append("` |\n");
            if (key.Nested is { } nested && nested != table.Keys.TakeWhile(k => k != key).LastOrDefault()?.Nested)
            {
                WriteRows(markdown, nested, $"{prefix}{key.Name}{(key.Type == KeyType.NamedMappings ? ".ID" : "")}.");
            }
        }
    }

    /// <summary>The values of another key that this one goes with, before its meaning.</summary>
    private static string With(KeyTable table, Key key) =>
        table.Cases?.ValuesWith(key.Name) is { IsEmpty: false } values ? $"For {KeyDescription.Listed(values)}: " : "";

    private static bool IsRequiredSomewhere(KeyTable table, Key key) =>
        table.Cases?.All.Any(one => one.Required.Contains(key.Name, StringComparer.Ordinal)) is true;

    private static string ValueOf(Key key)
    {
        var type = key.Values.IsEmpty ? TypeOf(key.Type) : string.Join(", ", key.Values.Select(v => $"`{v}`"));
        var list = key.Type == KeyType.List && !key.Values.IsEmpty ? $"list of {type}" : type;
        return key.Or is { } other ? $"{list} or {TypeOf(other)}" : list;
    }

    /// <summary>The type of a value, in the terms of YAML and JSON Schema.</summary>
    private static string TypeOf(KeyType type) => type switch
    {
        KeyType.Text or KeyType.Choice => "string",
        KeyType.Url => "string (URL)",
        KeyType.Slug => "string (slug)",
        KeyType.Language => "string (language tag)",
        KeyType.Date => "string (date)",
        KeyType.Color => "string (colour)",
        KeyType.Flag => "boolean",
        KeyType.Number => "integer",
        KeyType.List => "list of strings",
        KeyType.UrlList => "list of strings (URLs)",
        KeyType.MappingList => "list of mappings",
        KeyType.NamedMappings => "mapping of mappings",
        _ => "mapping",
    };

    private static string InCell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
