using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;

namespace AiBlog.Import.Writing;

/// <summary>The list of files that imports wrote, by which a later import knows what the author has changed since.</summary>
internal static class ImportManifest
{
    public const string FileName = ".aiblog-import.json";

    /// <summary>Empty when the text is not a manifest: then every file that differs counts as the author's.</summary>
    public static ImmutableDictionary<string, ManifestEntry> Read(ReadOnlySpan<byte> json)
    {
        var entries = ImmutableDictionary.CreateBuilder<string, ManifestEntry>(StringComparer.Ordinal);
        try
        {
            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            foreach (var file in document.RootElement.GetProperty("files").EnumerateObject())
            {
                entries[file.Name] =
                    new ManifestEntry(file.Value.GetProperty("hash").GetString() ?? "", file.Value.GetProperty("key").GetString() ?? "");
            }
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return [];
        }

        return entries.ToImmutable();
    }

    public static byte[] Write(IEnumerable<KeyValuePair<string, ManifestEntry>> entries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartObject("files");
            foreach (var (path, entry) in entries.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                json.WriteStartObject(path);
                json.WriteString("hash", entry.Hash);
                json.WriteString("key", entry.Key);
                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }
}

/// <summary>What an import wrote to one file.</summary>
/// <param name="Hash">Of the bytes that were written, in hexadecimal.</param>
/// <param name="Key">Names the item in its source, so that a later import finds its file again.</param>
internal sealed record ManifestEntry(string Hash, string Key);

/// <summary>What became of the files of an import.</summary>
/// <param name="Kept">Files that the author has changed or deleted, or that were there before.</param>
internal sealed record WriteCounts(int Created, int Updated, int Unchanged, int Kept);
