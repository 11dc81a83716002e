namespace AiBlog.Link.Related;

/// <summary>A post's body as overlapping passages: where a later post speaks of an earlier one, it does so in a passage and not throughout.</summary>
/// <param name="Starts">By term of the post, where its blocks begin in <paramref name="Blocks"/>; one more at the end.</param>
/// <param name="Blocks">The blocks that hold each term; a passage is two neighbouring blocks.</param>
/// <param name="Lengths">Of each passage as a vector of how much its terms tell; 0 for one without terms.</param>
internal sealed record Passages(ushort[] Starts, byte[] Blocks, float[] Lengths)
{
    /// <summary>Terms behind these have no passage: 200 passages say what a post speaks of, and bound the work for a book.</summary>
    public const int MostTerms = MostBlocks * BlockTerms;

    public const int MostBlocks = 200;

    private const int BlockTerms = 24;

    /// <param name="running">Places in the post's vocabulary, in reading order.</param>
    /// <param name="termAt">By place, the term's number among the <paramref name="count"/> that the post keeps, or -1.</param>
    /// <param name="tells">By that number, how much the term tells.</param>
    public static Passages Of(ReadOnlySpan<ushort> running, ReadOnlySpan<int> termAt, int count, ReadOnlySpan<float> tells)
    {
        var blocks = (running.Length + BlockTerms - 1) / BlockTerms;
        var (squares, shared) = (new float[blocks + 1], new float[blocks + 1]);
        var (seen, starts) = (new int[count], new ushort[count + 1]);
        var held = new (ushort Term, byte Block)[running.Length];
        var next = 0;
        for (var i = 0; i < running.Length; i++)
        {
            var (term, block) = (termAt[running[i]], i / BlockTerms);
            if (term < 0 || seen[term] == block + 1)
            {
                continue;
            }

            var square = tells[term] * tells[term];
            squares[block] += square;
            shared[block] += block > 0 && seen[term] == block ? square : 0;
            seen[term] = block + 1;
            starts[term + 1]++;
            held[next++] = ((ushort)term, (byte)block);
        }

        return new Passages(starts, ByTerm(held.AsSpan(0, next), starts), LengthsOf(squares, shared));
    }

    /// <summary>The blocks of term after term, each ascending.</summary>
    private static byte[] ByTerm(ReadOnlySpan<(ushort Term, byte Block)> held, ushort[] starts)
    {
        for (var term = 1; term < starts.Length; term++)
        {
            starts[term] += starts[term - 1];
        }

        var (ends, blocks) = (starts.AsSpan().ToArray(), new byte[held.Length]);
        foreach (var (term, block) in held)
        {
            blocks[ends[term]++] = block;
        }

        return blocks;
    }

    private static float[] LengthsOf(float[] squares, float[] shared)
    {
        // One block alone makes a passage with the empty one behind it.
        var lengths = new float[Math.Max(1, squares.Length - 2)];
        for (var i = 0; i < lengths.Length && i + 1 < squares.Length; i++)
        {
            lengths[i] = MathF.Sqrt(squares[i] + squares[i + 1] + (2 * shared[i + 1]));
        }

        return lengths;
    }
}
