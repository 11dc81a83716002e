using System.Text.Json;

namespace AiBlog.Config.Keys;

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
