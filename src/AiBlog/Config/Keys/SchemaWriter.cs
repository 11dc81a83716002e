using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using AiBlog.Text;
using AiBlog.Text.Slugs;

namespace AiBlog.Config.Keys;

/// <summary>Writes a key table as JSON Schema, draft 7 with the additions of VS Code: what its YAML extension knows best.</summary>
internal static class SchemaWriter
{
    private static readonly JsonWriterOptions Layout = new()
    {
        Indented = true,
        NewLine = "\n",
        // The file is read by editors, never set into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <param name="defaultTheme">The options of the default theme: they hold for <c>theme_options</c> unless the site names a theme of its
    /// own.</param>
    public static byte[] Write(KeyTable table, KeyTable? defaultTheme = null)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Layout))
        {
            json.WriteStartObject();
            json.WriteString("$schema", "http://json-schema.org/draft-07/schema#");
            json.WriteString("title", table.Name);
            json.WriteString("description", table.Description);
            WriteBody(json, table);
            WriteThemeOptions(json, defaultTheme);
            json.WriteEndObject();
        }

        bytes.Write("\n"u8);
        return bytes.WrittenSpan.ToArray();
    }

    private static void WriteThemeOptions(Utf8JsonWriter json, KeyTable? options)
    {
        if (options is null)
        {
            return;
        }

        json.WriteStartObject("if");
        json.WriteStartObject("properties");
        json.WriteStartObject("theme");
        json.WriteString("const", "default");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartObject("then");
        json.WriteStartObject("properties");
        json.WriteStartObject(options.Name);
        WriteBody(json, options);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteBody(Utf8JsonWriter json, KeyTable table)
    {
        json.WriteString("type", "object");
        json.WriteBoolean("additionalProperties", false);
        SchemaValue.WriteList(json, "required", [.. table.Keys.Where(key => key.IsRequired).Select(key => key.Name)]);
        json.WriteStartObject("properties");
        foreach (var key in table.Keys)
        {
            json.WriteStartObject(key.Name);
            WriteKey(json, key);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        SchemaConditions.Write(json, table);
    }

    private static void WriteKey(Utf8JsonWriter json, Key key)
    {
        json.WriteString("description", key.Description.Replace("`", "", StringComparison.Ordinal));
        json.WriteString("markdownDescription", key.Default is null ? key.Description : $"{key.Description} Default: `{key.Default}`.");
        if (key.Or is { } other)
        {
            json.WriteStartArray("anyOf");
            WriteAlternative(json, key, key.Type);
            WriteAlternative(json, key, other);
            json.WriteEndArray();
        }
        else
        {
            WriteType(json, key, key.Type);
        }

        if (key.Default is not null)
        {
            json.WritePropertyName("default");
            SchemaValue.Write(json, key.Default);
        }

        json.WriteStartArray("examples");
        SchemaValue.Write(json, key.Example);
        json.WriteEndArray();
        SchemaSnippet.Write(json, key);
    }

    private static void WriteAlternative(Utf8JsonWriter json, Key key, KeyType type)
    {
        json.WriteStartObject();
        WriteType(json, key, type);
        json.WriteEndObject();
    }

    private static void WriteType(Utf8JsonWriter json, Key key, KeyType type)
    {
        switch (type)
        {
            case KeyType.Text:
                WriteText(json, key.Pattern);
                break;
            case KeyType.Url:
                WriteText(json, "^https?://");
                break;
            case KeyType.Date:
                WriteText(json,
                    @"^\d{4}([-/])\d{1,2}\1\d{1,2}([Tt ] *\d{1,2}:\d{2}(:\d{2}(\.\d+)?)? *([Zz]|UTC|GMT|[+-]\d{2}(:?\d{2})?)?)?$");
                break;
            case KeyType.Language:
                WriteText(json, "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$");
                break;
            case KeyType.Slug:
                WriteText(json, null);
                break;
            case KeyType.Flag:
                json.WriteString("type", "boolean");
                break;
            case KeyType.Number:
                json.WriteString("type", "integer");
                json.WriteNumber("minimum", key.Minimum);
                json.WriteNumber("maximum", key.Maximum);
                break;
            case KeyType.Choice:
                WriteChoice(json, key);
                break;
            case KeyType.List or KeyType.UrlList or KeyType.MappingList:
                WriteList(json, key, type);
                break;
            case KeyType.Mapping:
                WriteNested(json, key);
                break;
            case KeyType.NamedMappings:
                json.WriteString("type", "object");
                json.WriteStartObject("additionalProperties");
                WriteNested(json, key);
                json.WriteEndObject();
                break;
            case KeyType.Color:
                WriteText(json, CssColor.Pattern);
                break;
            default:
                json.WriteString("type", "object");
                WriteValues(json, key);
                break;
        }
    }

    /// <summary>Of an open group whose values are all of one type.</summary>
    private static void WriteValues(Utf8JsonWriter json, Key key)
    {
        if (key.Of is { } type)
        {
            json.WriteStartObject("additionalProperties");
            WriteType(json, key with { Of = null }, type);
            json.WriteEndObject();
        }
    }

    /// <summary>A text of digits alone is a number to YAML and a text to us.</summary>
    private static void WriteText(Utf8JsonWriter json, string? pattern)
    {
        if (pattern is null)
        {
            SchemaValue.WriteList(json, "type", ["string", "number"]);
            return;
        }

        json.WriteString("type", "string");
        json.WriteString("pattern", pattern);
    }

    private static void WriteChoice(Utf8JsonWriter json, Key key)
    {
        json.WriteStartArray("enum");
        foreach (var value in key.Values)
        {
            SchemaValue.Write(json, value);
        }

        json.WriteEndArray();
    }

    private static void WriteList(Utf8JsonWriter json, Key key, KeyType type)
    {
        WriteListType(json, key, type);
        json.WriteStartObject("items");
        switch (type)
        {
            case KeyType.MappingList:
                WriteNested(json, key);
                break;
            case KeyType.UrlList:
                WriteText(json, "^https?://");
                break;
            case KeyType.List when key.Type == KeyType.List && !key.Values.IsEmpty:
                WriteChoice(json, key);
                break;
            default:
                WriteText(json, null);
                break;
        }

        json.WriteEndObject();
    }

    /// <summary>A single text counts as a list of one item; with a comma it may be meant as several.</summary>
    private static void WriteListType(Utf8JsonWriter json, Key key, KeyType type)
    {
        if (type == KeyType.MappingList)
        {
            json.WriteString("type", "array");
            return;
        }

        SchemaValue.WriteList(json, "type", type == KeyType.UrlList ? ["array", "string"] : ["array", "string", "number"]);
        if (!key.HasSentences)
        {
            json.WriteString("pattern", type == KeyType.UrlList ? "^https?://[^,]+$" : "^[^,]*$");
        }
    }

    private static void WriteNested(Utf8JsonWriter json, Key key) =>
        WriteBody(json, key.Nested ?? throw new InvalidOperationException(key.Name));
}
