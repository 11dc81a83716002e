using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace AiBlog.Store;

/// <summary>Hashes a list of values, each with its length, so that no two lists give the same bytes: XXH128, the same on every machine of
/// one byte order.</summary>
internal sealed class HashBuilder
{
    private readonly XxHash128 hash = new();

    /// <param name="purpose">What the hash is for; hashes of other purposes are different.</param>
    public static HashBuilder Of(string purpose) => new HashBuilder().Add(purpose);

    public HashBuilder Add(string? text)
    {
        Add(text?.Length ?? -1L);
        hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }

    public HashBuilder Add(long number)
    {
        hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<long>(in number)));
        return this;
    }

    public HashBuilder AddHash(UInt128 number)
    {
        hash.Append(MemoryMarshal.AsBytes(new ReadOnlySpan<UInt128>(in number)));
        return this;
    }

    public HashBuilder Add(ReadOnlySpan<byte> bytes)
    {
        Add((long)bytes.Length);
        hash.Append(bytes);
        return this;
    }

    /// <summary>Each item in turn, after their number.</summary>
    public HashBuilder AddAll<T>(IReadOnlyCollection<T> items, Action<HashBuilder, T> add)
    {
        Add((long)items.Count);
        foreach (var item in items)
        {
            add(this, item);
        }

        return this;
    }

    public UInt128 ToHash() => hash.GetCurrentHashAsUInt128();

    /// <summary>XXH128 of the rest of a stream.</summary>
    public static UInt128 OfStream(Stream stream)
    {
        var hash = new XxHash128();
        hash.Append(stream);
        return hash.GetCurrentHashAsUInt128();
    }
}
