using System.Text;
using AiBlog.Load;
using AiBlog.Privacy.Services;
using AiBlog.Store;

namespace AiBlog.Parse;

/// <summary>The form in which the store keeps a parsed post or page. What only the parser uses is left out: the raw body, and the text
/// from which the excerpt was made.</summary>
internal static class ParseRecord
{
    /// <returns>Null for a result that UTF-8 cannot contain, such as half of a surrogate pair that YAML spells out.</returns>
    public static WrittenRecord? Write(ParseResult result)
    {
        using var stream = new MemoryStream(4 << 10);
        using var details = new BinaryWriter(new MemoryStream(16 << 10), StoreValues.Text);
        using var writer = new ParseRecordWriter(stream, result.File?.Path ?? "", details);
        try
        {
            writer.WriteAll(result.Diagnostics, writer.Write);
            writer.Write(result.File is not null);
            if (result.File is { } file)
            {
                writer.Write(file);
            }

            writer.Flush();
            details.Flush();
            return new WrittenRecord(stream.ToArray(), ((MemoryStream)details.BaseStream).ToArray());
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Reads a record of the file <paramref name="source"/>; null when it does not fit this program.</summary>
    /// <param name="details">Returns <see cref="WrittenRecord.Details"/>; called on demand.</param>
    public static ParseResult? Read(byte[] record, Func<byte[]> details, SourceFile source, FileName name, ServiceRegistry services)
    {
        using var stream = new MemoryStream(record);
        using var reader = new ParseRecordReader(stream, details, source, name, services);
        try
        {
            var diagnostics = reader.ReadAll(reader.ReadDiagnostic);
            return new ParseResult(reader.ReadBoolean() ? reader.ReadFile() : null, diagnostics);
        }
        catch (Exception fault) when (fault is EndOfStreamException or InvalidDataException or FormatException or ArgumentException)
        {
            return null;
        }
    }
}

/// <param name="Details">Long strings and tokens.</param>
internal sealed record WrittenRecord(byte[] Record, byte[] Details);
