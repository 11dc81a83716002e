using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using AiBlog.Text.Terms;

namespace AiBlog.Parse.Terms;

/// <summary>Gathers the terms of one post.</summary>
internal sealed class TermCollector(TermLanguage language)
{
    /// <summary>A post has no more topics than fit a 16-bit place; what comes later is left out.</summary>
    private const int MostTerms = ushort.MaxValue;

    private readonly Dictionary<ulong, ushort> places = [];
    private readonly ImmutableArray<ulong>.Builder vocabulary = ImmutableArray.CreateBuilder<ulong>();

    public ImmutableArray<ulong> Vocabulary => vocabulary.ToImmutable();

    /// <summary>Appends the terms of a text to a list.</summary>
    /// <param name="text">From <see cref="TermText.Normalize"/>.</param>
    public void Read(ReadOnlySpan<char> text, ImmutableArray<ushort>.Builder into)
    {
        var reader = new TermReader(text, language, stackalloc char[TermReader.MostLetters]);
        while (reader.Next())
        {
            var hash = HashOf(reader.Term);
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, hash, out var isKnown);
            if (!isKnown)
            {
                if (vocabulary.Count == MostTerms)
                {
                    places.Remove(hash);
                    continue;
                }

                place = (ushort)vocabulary.Count;
                vocabulary.Add(hash);
            }

            into.Add(place);
        }
    }

    public ImmutableArray<ushort> Read(string? text)
    {
        var terms = ImmutableArray.CreateBuilder<ushort>();
        Read(TermText.Normalize(text ?? ""), terms);
        return terms.ToImmutable();
    }

    /// <summary>XXH3: the same on every machine, and 64 bits are enough to tell the words of a site apart.</summary>
    public static ulong HashOf(ReadOnlySpan<char> text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text));
}
