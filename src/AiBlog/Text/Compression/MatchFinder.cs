using System.Buffers.Binary;

namespace AiBlog.Text.Compression;

/// <summary>Finds earlier occurrences of what comes next (LZ77 with hash chains).</summary>
internal ref struct MatchFinder
{
    public const int Shortest = 4;
    public const int Longest = 258;
    private const int Window = 32 * 1024;
    private const int MostTries = 12;

    private readonly ReadOnlySpan<byte> input;
    private readonly int[] heads;
    private readonly int[] chain;
    private readonly int shift;

    public MatchFinder(ReadOnlySpan<byte> input)
    {
        this.input = input;
        var bits = Math.Clamp(32 - System.Numerics.BitOperations.LeadingZeroCount((uint)input.Length), 8, 15);
        shift = 32 - bits;
        heads = new int[1 << bits];
        chain = new int[input.Length];
    }

    /// <summary>The longest match at a place, which is remembered for later ones; places must ascend.</summary>
    /// <returns>A length of 0 when there is none.</returns>
    public readonly (int Length, int Distance) Find(int at)
    {
        if (at + Shortest > input.Length)
        {
            return default;
        }

        var (length, distance) = (0, 0);
        var limit = Math.Min(Longest, input.Length - at);
        var before = Remember(at);
        for (var tries = 0; before >= 0 && at - before <= Window && tries < MostTries && length < limit; tries++)
        {
            if (input[before + length] == input[at + length])
            {
                var common = input.Slice(at, limit).CommonPrefixLength(input[before..]);
                if (common > length)
                {
                    (length, distance) = (common, at - before);
                }
            }

            before = chain[before] - 1;
        }

        return length >= Shortest ? (length, distance) : default;
    }

    /// <summary>Remembers a place that lies within a match.</summary>
    public readonly void Skip(int at)
    {
        if (at + Shortest <= input.Length)
        {
            Remember(at);
        }
    }

    /// <returns>The last place with the same hash, -1 for none. Places are kept plus one, so that 0 means none.</returns>
    private readonly int Remember(int at)
    {
        var hash = (BinaryPrimitives.ReadUInt32LittleEndian(input[at..]) * 2654435761u) >> shift;
        chain[at] = heads[hash];
        heads[hash] = at + 1;
        return chain[at] - 1;
    }
}
