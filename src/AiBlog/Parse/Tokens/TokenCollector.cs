using System.Collections.Immutable;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using AiBlog.Text.Tokens;

namespace AiBlog.Parse.Tokens;

/// <summary>Gathers the tokens of one post.</summary>
/// <param name="expected">About how many distinct tokens the post has.</param>
internal sealed class TokenCollector(TokenLanguage language, int expected)
{
    /// <summary>A post has no more topics than fit a 16-bit place; what comes later is left out.</summary>
    private const int MostTokens = ushort.MaxValue;

    private readonly Dictionary<ulong, ushort> places = new(expected);
    private readonly ImmutableArray<ulong>.Builder vocabulary = ImmutableArray.CreateBuilder<ulong>();

    public ImmutableArray<ulong> Vocabulary => vocabulary.ToImmutable();

    /// <summary>Appends the tokens of a text to a list.</summary>
    /// <param name="text">From <see cref="TermText.Normalize"/>.</param>
    public void Read(ReadOnlySpan<char> text, ImmutableArray<ushort>.Builder into)
    {
        var reader = new TokenReader(text, language, stackalloc char[TokenReader.MostLetters]);
        while (reader.Next())
        {
            var hash = HashOf(reader.Token);
            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, hash, out var isKnown);
            if (!isKnown)
            {
                if (vocabulary.Count == MostTokens)
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
        var tokens = ImmutableArray.CreateBuilder<ushort>();
        Read(TokenText.Normalize(text ?? ""), tokens);
        return tokens.ToImmutable();
    }

    /// <summary>XXH3: the same on every machine, and 64 bits are enough to tell the words of a site apart.</summary>
    public static ulong HashOf(ReadOnlySpan<char> text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text));
}
