using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using AiBlog.Text;
using AiBlog.Text.Yaml;

namespace AiBlog.Config.Keys;

/// <summary>Writes a value of a key table, which is YAML, as JSON.</summary>
internal static class SchemaValue
{
    public static void Write(Utf8JsonWriter json, string yaml)
    {
        var source = new SourceText("", $"value: {yaml}");
        var read = YamlTree.Read(source, 0, source.Text.Length, 10_000);
        Write(json, read.Root.Find("value")?.Value ?? throw new InvalidOperationException(yaml));
    }

    private static void Write(Utf8JsonWriter json, YamlNode node)
    {
        switch (node)
        {
            case YamlScalar scalar:
                WriteScalar(json, scalar);
                break;
            case YamlSequence list:
                json.WriteStartArray();
                foreach (var item in list.Items)
                {
                    Write(json, item);
                }

                json.WriteEndArray();
                break;
            case YamlMapping mapping:
                json.WriteStartObject();
                foreach (var entry in mapping.Entries)
                {
                    json.WritePropertyName(entry.Key.Value);
                    Write(json, entry.Value);
                }

                json.WriteEndObject();
                break;
            default:
                throw new InvalidOperationException(node.ToString());
        }
    }

    private static void WriteScalar(Utf8JsonWriter json, YamlScalar scalar)
    {
        if (scalar.Form == ScalarForm.Plain && scalar.Value is "true" or "false")
        {
            json.WriteBooleanValue(scalar.Value == "true");
        }
        else if (int.TryParse(scalar.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteStringValue(scalar.Value);
        }
    }

    /// <summary>Nothing when there is none.</summary>
    public static void WriteList(Utf8JsonWriter json, string name, ImmutableArray<string> values)
    {
        if (values.IsEmpty)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
