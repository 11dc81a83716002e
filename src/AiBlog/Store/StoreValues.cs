using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;
using AiBlog.Diagnostics;

namespace AiBlog.Store;

/// <summary>Writes and reads the values that many records of the store have in common.</summary>
internal static class StoreValues
{
    /// <summary>UTF-8 that refuses what it cannot contain, such as half of a surrogate pair, rather than to read back another
    /// string.</summary>
    public static Encoding Text { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Returns what is written; null for strings that UTF-8 cannot contain, such as half of a surrogate pair.</summary>
    public static byte[]? Record(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Text);
        try
        {
            write(writer);
            writer.Flush();
            return stream.ToArray();
        }
        catch (EncoderFallbackException)
        {
            return null;
        }
    }

    public static void Write(this BinaryWriter writer, UInt128 value)
    {
        writer.Write((ulong)(value >> 64));
        writer.Write((ulong)value);
    }

    public static UInt128 ReadHash(this BinaryReader reader) => new(reader.ReadUInt64(), reader.ReadUInt64());

    public static void Write(this BinaryWriter writer, FileStamp stamp)
    {
        writer.Write(stamp.Length);
        writer.Write(stamp.Modified);
        writer.Write(stamp.Changed);
        writer.Write(stamp.Node);
    }

    public static FileStamp ReadStamp(this BinaryReader reader) =>
        new(reader.ReadInt64(), reader.ReadInt64(), reader.ReadInt64(), reader.ReadUInt64());

    public static void WriteOptional(this BinaryWriter writer, string? text)
    {
        writer.Write(text is not null);
        if (text is not null)
        {
            writer.Write(text);
        }
    }

    public static string? ReadOptionalString(this BinaryReader reader) => reader.ReadBoolean() ? reader.ReadString() : null;

    public static void WriteOptional(this BinaryWriter writer, bool? value) =>
        writer.Write(value switch { null => (byte)2, true => (byte)1, false => (byte)0 });

    public static bool? ReadOptionalBoolean(this BinaryReader reader) => reader.ReadByte() switch { 2 => null, 1 => true, _ => false };

    public static void WriteAll<T>(this BinaryWriter writer, ImmutableArray<T> items, Action<T> write)
    {
        writer.Write7BitEncodedInt(items.Length);
        foreach (var item in items)
        {
            write(item);
        }
    }

    public static ImmutableArray<T> ReadAll<T>(this BinaryReader reader, Func<T> read)
    {
        var count = ReadCount(reader);
        if (count == 0)
        {
            return [];
        }

        var items = new T[count];
        for (var i = 0; i < count; i++)
        {
            items[i] = read();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    /// <summary>Numbers as the bytes that they are in memory; a store is read on machines of its own byte order only.</summary>
    public static void WriteNumbers<T>(this BinaryWriter writer, ImmutableArray<T> numbers)
        where T : unmanaged
    {
        writer.Write7BitEncodedInt(numbers.Length);
        writer.Write(MemoryMarshal.AsBytes(numbers.AsSpan()));
    }

    public static ImmutableArray<T> ReadNumbers<T>(this BinaryReader reader)
        where T : unmanaged
    {
        var numbers = new T[ReadCount(reader)];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(numbers.AsSpan()));
        return ImmutableCollectionsMarshal.AsImmutableArray(numbers);
    }

    /// <summary>A count that no record can contain is found before memory is allocated for it: every item needs a byte.</summary>
    private static int ReadCount(BinaryReader reader)
    {
        var count = reader.Read7BitEncodedInt();
        return (uint)count <= reader.BaseStream.Length - reader.BaseStream.Position
            ? count
            : throw new InvalidDataException("a list is longer than its record");
    }

    public static void Write(this BinaryWriter writer, Diagnostic diagnostic)
    {
        writer.Write((byte)diagnostic.Severity);
        writer.Write(diagnostic.Code);
        writer.Write(diagnostic.Place);
        writer.Write(diagnostic.Message);
        writer.WriteOptional(diagnostic.Hint);
    }

    public static Diagnostic ReadDiagnostic(this BinaryReader reader) => new(
        (Severity)reader.ReadByte(), reader.ReadString(), reader.ReadPlace(), reader.ReadString(), reader.ReadOptionalString());

    public static void Write(this BinaryWriter writer, Place place)
    {
        writer.Write(place.File);
        writer.Write7BitEncodedInt(place.Line);
        writer.Write7BitEncodedInt(place.Column);
    }

    public static Place ReadPlace(this BinaryReader reader) =>
        new(reader.ReadString(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt());
}
