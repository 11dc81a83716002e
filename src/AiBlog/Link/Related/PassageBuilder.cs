using System.Collections.Immutable;
using AiBlog.Parse.Tokens;

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
    /// <param name="informativeness">By place, how much the token says; 0 for one that is not kept.</param>
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

/// <summary>A post's body as overlapping passages: where a later post speaks of an earlier one, it does so in a passage and not
/// throughout.</summary>
/// <param name="Blocks">The blocks of token after token, each ascending; a passage is two neighbouring blocks.</param>
/// <param name="Lengths">Of each passage as a vector of how much its tokens tell; 0 for one without tokens.</param>
internal sealed record Passages(byte[] Blocks, float[] Lengths)
{
    /// <summary>Tokens behind these have no passage: 200 passages say what a post speaks of, and bound the work for a book.</summary>
    public const int MostTokens = MostBlocks * BlockTokens;

    public const int MostBlocks = 200;

    public const int BlockTokens = 24;
}

/// <summary>Sentences that stand word for word in three posts or more: they belong to the blog, not to a post.</summary>
internal static class Boilerplate
{
    private const int LeastPosts = 3;

    /// <summary>For each post, whether each of its segments is boilerplate.</summary>
    public static bool[][] Find(ImmutableArray<PostTokens> posts)
    {
        var sentences = new HashNumbers();
        var uses = new List<(int Posts, int Last)>();
        var numbers = new int[posts.Length][];
        for (var post = 0; post < posts.Length; post++)
        {
            var segments = posts[post].Segments;
            numbers[post] = new int[segments.Length];
            for (var i = 0; i < segments.Length; i++)
            {
                numbers[post][i] = segments[i].Hash == 0 ? -1 : Use(sentences.Of(segments[i].Hash), post, uses);
            }
        }

        return Array.ConvertAll(numbers, ofPost => Array.ConvertAll(ofPost, number => number >= 0 && uses[number].Posts >= LeastPosts));
    }

    private static int Use(int sentence, int post, List<(int Posts, int Last)> uses)
    {
        if (sentence == uses.Count)
        {
            uses.Add((1, post));
        }
        else if (uses[sentence] is var (holders, last) && last != post)
        {
            uses[sentence] = (holders + 1, post);
        }

        return sentence;
    }
}
