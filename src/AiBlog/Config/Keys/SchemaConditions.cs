using System.Text.Json;

namespace AiBlog.Config.Keys;

/// <summary>Writes what keys of one table ask of each other: those that exclude one another, and those that a value of another key calls
/// for.</summary>
internal static class SchemaConditions
{
    public static void Write(Utf8JsonWriter json, KeyTable table)
    {
        if (table.Exclusive.IsEmpty && table.Cases is null)
        {
            return;
        }

        json.WriteStartArray("allOf");
        foreach (var (first, second) in table.Exclusive)
        {
            json.WriteStartObject();
            json.WriteStartObject("not");
            SchemaValue.WriteList(json, "required", [first, second]);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        WriteCases(json, table);
        json.WriteEndArray();
    }

    private static void WriteCases(Utf8JsonWriter json, KeyTable table)
    {
        if (table.Cases is not { } cases)
        {
            return;
        }

        foreach (var one in cases.All.Where(one => !one.Required.IsEmpty))
        {
            json.WriteStartObject();
            json.WriteStartObject("if");
            json.WriteStartObject("properties");
            json.WriteStartObject(cases.Selector);
            json.WriteString("const", one.Value);
            json.WriteEndObject();
            json.WriteEndObject();
            SchemaValue.WriteList(json, "required", [cases.Selector]);
            json.WriteEndObject();
            json.WriteStartObject("then");
            SchemaValue.WriteList(json, "required", one.Required);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }
}

/// <summary>What the editor fills in for a key with keys of its own: the required ones, or all when none is.</summary>
internal static class SchemaSnippet
{
    public static void Write(Utf8JsonWriter json, Key key)
    {
        if (key.Nested is not { } nested || key.Type == KeyType.NamedMappings)
        {
            return;
        }

        json.WriteStartArray("defaultSnippets");
        json.WriteStartObject();
        json.WriteString("label", key.Name);
        json.WritePropertyName("body");
        if (key.Type == KeyType.MappingList)
        {
            json.WriteStartArray();
        }

        json.WriteStartObject();
        var stop = 0;
        foreach (var part in nested.Keys.Where(k => k.IsRequired || !nested.Keys.Any(other => other.IsRequired)))
        {
            stop++;
            json.WriteString(part.Name, $"${{{stop}:{part.Example}}}");
        }

        json.WriteEndObject();
        if (key.Type == KeyType.MappingList)
        {
            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteEndArray();
    }
}
