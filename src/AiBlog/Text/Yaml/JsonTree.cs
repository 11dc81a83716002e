using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using AiBlog.Diagnostics;

namespace AiBlog.Text.Yaml;

/// <summary>Reads a JSON document as the same tree that YAML gives, with the places of its values.</summary>
internal static class JsonTree
{
    private const int MaxDepth = 32;

    public static YamlRead Read(SourceText source, int maxBytes)
    {
        var faults = new List<Diagnostic>();
        var bytes = Encoding.UTF8.GetBytes(source.Text);
        if (bytes.Length > maxBytes)
        {
            return new YamlRead(YamlMapping.Empty, [JsonFaults.TooLarge(source.PlaceOf(0), maxBytes / 1024)]);
        }

        var offsets = new ByteOffsets(source, bytes);
        var reader = new Utf8JsonReader(bytes, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var root = Node(ref reader, offsets, faults);
            while (reader.Read())
            {
                // Whatever stands behind the document is a fault that the reader throws.
            }

            if (root is YamlMapping mapping)
            {
                return new YamlRead(mapping, [.. faults]);
            }

            return new YamlRead(YamlMapping.Empty, [JsonFaults.NotAnObject(root.Place)]);
        }
        catch (JsonException fault)
        {
            return new YamlRead(YamlMapping.Empty,
                [JsonFaults.Syntax(offsets.PlaceOf(fault.LineNumber ?? 0, fault.BytePositionInLine ?? 0))]);
        }
        catch (InvalidOperationException)
        {
            // A text with half a surrogate pair: \ud800 by itself.
            return new YamlRead(YamlMapping.Empty, [JsonFaults.Syntax(offsets.PlaceOf((int)reader.TokenStartIndex))]);
        }
    }

    private static YamlNode Node(ref Utf8JsonReader reader, ByteOffsets offsets, List<Diagnostic> faults)
    {
        var place = offsets.PlaceOf((int)reader.TokenStartIndex);
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                return Mapping(ref reader, place, offsets, faults);
            case JsonTokenType.StartArray:
                var items = ImmutableArray.CreateBuilder<YamlNode>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    items.Add(Node(ref reader, offsets, faults));
                }

                return new YamlSequence(items.DrainToImmutable(), place);
            default:
                return Scalar(ref reader, place, offsets);
        }
    }

    private static YamlMapping Mapping(ref Utf8JsonReader reader, Place place, ByteOffsets offsets, List<Diagnostic> faults)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var key = Scalar(ref reader, offsets.PlaceOf((int)reader.TokenStartIndex), offsets);
            reader.Read();
            var value = Node(ref reader, offsets, faults);
            if (seen.Add(key.Value))
            {
                entries.Add(new YamlEntry(key, value));
            }
            else
            {
                faults.Add(YamlFaults.DuplicateKey(key.Place, key.Value));
            }
        }

        return new YamlMapping(entries.DrainToImmutable(), place);
    }

    private static YamlScalar Scalar(ref Utf8JsonReader reader, Place place, ByteOffsets offsets)
    {
        var offset = offsets.OffsetOf((int)reader.TokenStartIndex);
        var isText = reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName;
        return isText
            ? new YamlScalar(reader.GetString() ?? "", ScalarForm.Quoted, offset, place)
            : new YamlScalar(Encoding.UTF8.GetString(reader.ValueSpan), ScalarForm.Plain, offset, place);
    }
}

/// <summary>From an offset in the UTF-8 form of a text, as readers of bytes give it, to its place. Offsets are best asked for in rising
/// order.</summary>
internal sealed class ByteOffsets(SourceText source, byte[] bytes)
{
    private int lastByte;
    private int lastOffset;

    public int OffsetOf(int at)
    {
        if (at < lastByte)
        {
            (lastByte, lastOffset) = (0, 0);
        }

        lastOffset += Encoding.UTF8.GetCharCount(bytes.AsSpan(lastByte, at - lastByte));
        lastByte = at;
        return lastOffset;
    }

    public Place PlaceOf(int at) => source.PlaceOf(OffsetOf(at));

    /// <param name="line">0-based.</param>
    /// <param name="byteInLine">0-based.</param>
    public Place PlaceOf(long line, long byteInLine)
    {
        var start = 0;
        for (long passed = 0; passed < line; passed++)
        {
            start += bytes.AsSpan(start).IndexOf((byte)'\n') + 1;
        }

        return PlaceOf((int)Math.Min(start + byteInLine, bytes.Length));
    }
}
