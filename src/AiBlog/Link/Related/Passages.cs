namespace AiBlog.Link.Related;

/// <summary>A post's body as overlapping passages: where a later post speaks of an earlier one, it does so in a passage and not throughout.</summary>
/// <param name="Terms">Of all blocks, one behind the other; each term once a block.</param>
/// <param name="Ends">Of each block in <paramref name="Terms"/>; a passage is two neighbouring blocks.</param>
/// <param name="Lengths">Of each passage as a vector of how much its terms tell; 0 for one without terms.</param>
internal sealed record Passages(int[] Terms, int[] Ends, float[] Lengths)
{
    /// <summary>Terms behind these have no passage: 200 passages say what a post speaks of, and bound the work for a book.</summary>
    public const int MostTerms = 200 * BlockTerms;

    private const int BlockTerms = 24;

    /// <param name="running">Places in the post's vocabulary, in reading order.</param>
    /// <param name="termOf">By place, the term in the site's vocabulary or -1.</param>
    /// <param name="tells">How much each term tells.</param>
    public static Passages Of(ReadOnlySpan<ushort> running, ReadOnlySpan<int> termOf, float[] tells)
    {
        var blocks = (running.Length + BlockTerms - 1) / BlockTerms;
        var terms = new int[running.Length];
        var (ends, squares) = (new int[blocks], new float[blocks]);
        var (seen, lengths) = (new int[termOf.Length], new float[Math.Max(1, blocks - 1)]);
        var count = 0;
        for (var block = 0; block < blocks; block++)
        {
            var (square, shared) = (0f, 0f);
            foreach (var place in running[(block * BlockTerms)..Math.Min(running.Length, (block + 1) * BlockTerms)])
            {
                var term = termOf[place];
                if (term < 0 || seen[place] == block + 1)
                {
                    continue;
                }

                square += tells[term] * tells[term];
                shared += block > 0 && seen[place] == block ? tells[term] * tells[term] : 0;
                seen[place] = block + 1;
                terms[count++] = term;
            }

            (ends[block], squares[block]) = (count, square);
            if (block > 0)
            {
                lengths[block - 1] = MathF.Sqrt(squares[block - 1] + square + (2 * shared));
            }
        }

        if (blocks == 1)
        {
            lengths[0] = MathF.Sqrt(squares[0]);
        }

        return new Passages(terms[..count], ends, lengths);
    }
}
