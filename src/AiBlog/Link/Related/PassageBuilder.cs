namespace AiBlog.Link.Related;

/// <summary>Cuts posts into passages. One for each thread.</summary>
/// <param name="longest">Tokens of the longest post.</param>
internal sealed class PassageBuilder(int longest)
{
    // By place in the post's vocabulary: one more than the last block that holds the token, and where its blocks begin.
    private readonly int[] seen = new int[longest];
    private readonly ushort[] starts = new ushort[longest + 1];
    private readonly (ushort Place, byte Block)[] held = new (ushort, byte)[Passages.MostTokens];
    private readonly float[] squares = new float[Passages.MostBlocks + 1];
    private readonly float[] shared = new float[Passages.MostBlocks + 1];

    /// <param name="running">Places in the post's vocabulary, in reading order.</param>
    /// <param name="informativeness">By place, how much the token informativeness; 0 for one that is not kept.</param>
    public Passages Build(ReadOnlySpan<ushort> running, ReadOnlySpan<float> informativeness)
    {
        seen.AsSpan(0, informativeness.Length).Clear();
        starts.AsSpan(0, informativeness.Length + 1).Clear();
        squares.AsSpan().Clear();
        shared.AsSpan().Clear();
        var (count, blocks) = (0, 0);
        for (var start = 0; start < running.Length; start += Passages.BlockTokens, blocks++)
        {
            foreach (var place in running[start..Math.Min(start + Passages.BlockTokens, running.Length)])
            {
                if (informativeness[place] == 0 || seen[place] == blocks + 1)
                {
                    continue;
                }

                var square = informativeness[place] * informativeness[place];
                squares[blocks] += square;
                shared[blocks] += blocks > 0 && seen[place] == blocks ? square : 0;
                seen[place] = blocks + 1;
                starts[place + 1]++;
                held[count++] = (place, (byte)blocks);
            }
        }

        return new Passages(ByToken(held.AsSpan(0, count), informativeness.Length), Lengths(blocks));
    }

    /// <summary>Where the blocks of a token begin, and how many they are, in the passages built last.</summary>
    public (ushort Start, byte Count) BlocksOf(int place)
    {
        // Writing moved each start to the next one's.
        var start = place == 0 ? (ushort)0 : starts[place - 1];
        return (start, (byte)(starts[place] - start));
    }

    private byte[] ByToken(ReadOnlySpan<(ushort Place, byte Block)> held, int places)
    {
        for (var place = 1; place <= places; place++)
        {
            starts[place] += starts[place - 1];
        }

        var blocks = new byte[held.Length];
        foreach (var (place, block) in held)
        {
            blocks[starts[place]++] = block;
        }

        return blocks;
    }

    private float[] Lengths(int blocks)
    {
        // One block alone makes a passage with the empty one behind it.
        var lengths = new float[Math.Max(1, blocks - 1)];
        for (var i = 0; i < lengths.Length; i++)
        {
            lengths[i] = MathF.Sqrt(squares[i] + squares[i + 1] + (2 * shared[i + 1]));
        }

        return lengths;
    }
}
