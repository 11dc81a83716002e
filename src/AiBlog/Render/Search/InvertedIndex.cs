using System.Collections.Immutable;
using AiBlog.Link;
using AiBlog.Store;
using AiBlog.Threads;

namespace AiBlog.Render.Search;

/// <summary>Which post says which word, and how much that counts.</summary>
/// <param name="Terms">In ordinal order.</param>
/// <param name="Starts">Where the postings of each token begin; one more than there are tokens.</param>
/// <param name="Postings">In order of posts: four bits of <see cref="StrengthOf"/> below the post's number, counted from the oldest
/// on.</param>
internal sealed record InvertedIndex(ImmutableArray<string> Tokens, ImmutableArray<int> Starts, ImmutableArray<uint> Postings)
{
    public const int StrengthBits = 4;
    private const int MostStrength = (1 << StrengthBits) - 1;

    // Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009: how fast repetition stops to count, and how
    // much length does.
    private const float Saturation = 1.2f;
    private const float LengthShare = 0.5f;
    private const float TitleWeight = 1.5f;
    private const float TitleLengthShare = 0.5f;

    /// <param name="posts">Oldest first, so that a new post changes the number of no other.</param>
    public static InvertedIndex Of(IReadOnlyList<Post> posts, int jobs, BuildStore store)
    {
        var blocks = InParallel.Map(posts.Chunk(TokenBlock.Size), jobs, block => TokenBlock.Of(block, store));
        var tokens = blocks.SelectMany(block => block.Tokens).Distinct(StringComparer.Ordinal).ToArray();
        Array.Sort(tokens, StringComparer.Ordinal);
        var numbers = tokens.Index().ToDictionary(token => token.Item, token => token.Index, StringComparer.Ordinal);
        var places = InParallel.Map(blocks, jobs, block => block.Tokens.Select(token => numbers[token]).ToArray());
        var starts = new int[tokens.Length + 1];
        foreach (var (block, place) in blocks.Zip(places))
        {
            foreach (var count in block.Counts)
            {
                starts[place[count.Token] + 1]++;
            }
        }

        for (var token = 0; token < tokens.Length; token++)
        {
            starts[token + 1] += starts[token];
        }

        var lengths = blocks.SelectMany(block => block.Lengths).ToArray();
        var titleLengths = blocks.SelectMany(block => block.TitleLengths).ToArray();
        var (usual, usualTitle) = (Usual(lengths), Usual(titleLengths));
        var postings = new uint[starts[^1]];
        var next = starts[..tokens.Length];
        var first = 0;
        foreach (var (block, place) in blocks.Zip(places))
        {
            foreach (var count in block.Counts)
            {
                var post = first + count.Post;
                postings[next[place[count.Token]]++] = ((uint)post << StrengthBits) | StrengthOf(
                    count.Weight, lengths[post] / usual, count.IsInTitle ? titleLengths[post] / usualTitle : 0);
            }

            first += block.Lengths.Length;
        }

        return new InvertedIndex([.. tokens], [.. starts], [.. postings]);
    }

    /// <summary>How many posts say a token.</summary>
    public int CountOf(int token) => Starts[token + 1] - Starts[token];

    /// <summary>The mean length, in steps of half an octave: it stays the same when a post is edited, and so do most files of the
    /// index.</summary>
    private static float Usual(int[] lengths)
    {
        var mean = lengths.Length == 0 ? 1 : (float)lengths.Average();
        var usual = 1f;
        while (usual < mean)
        {
            usual *= 1.4142135f;
        }

        return usual;
    }

    /// <summary>What BM25 gives a word beside its rarity, and more when the title has it: the root of that, from 1 to 15, because small
    /// differences are told at the low end.</summary>
    private static uint StrengthOf(float weight, float length, float titleLength)
    {
        var share = weight / (weight + (Saturation * (1 - LengthShare + (LengthShare * length))));
        var title = titleLength > 0 ? TitleWeight / (1 - TitleLengthShare + (TitleLengthShare * titleLength)) : 0;
        var root = MathF.Sqrt((share + title) / (1 + (TitleWeight / (1 - TitleLengthShare))));
        return (uint)Math.Clamp((int)((root * MostStrength) + 0.5f), 1, MostStrength);
    }
}
