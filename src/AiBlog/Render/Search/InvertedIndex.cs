using System.Collections.Immutable;
using AiBlog.Link;
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
    public static InvertedIndex Of(IReadOnlyList<Post> posts, int jobs)
    {
        var counters = InParallel.Map(Enumerable.Range(0, jobs), jobs, job => CountPart(posts, job, jobs));
        var tokens = counters.SelectMany(counter => counter.Tokens).Distinct(StringComparer.Ordinal).ToArray();
        Array.Sort(tokens, StringComparer.Ordinal);
        var starts = new int[tokens.Length + 1];
        var places = counters.Select(counter => Places(tokens, counter)).ToList();
        foreach (var (counter, place) in counters.Zip(places))
        {
            foreach (var count in counter.Counts)
            {
                starts[place[count.Token] + 1]++;
            }
        }

        for (var token = 0; token < tokens.Length; token++)
        {
            starts[token + 1] += starts[token];
        }

        var lengths = counters.SelectMany(counter => counter.Lengths).ToArray();
        var titleLengths = counters.SelectMany(counter => counter.TitleLengths).ToArray();
        var (usual, usualTitle) = (Usual(lengths), Usual(titleLengths));
        var postings = new uint[starts[^1]];
        var next = starts[..tokens.Length];
        foreach (var (counter, place) in counters.Zip(places))
        {
            foreach (var count in counter.Counts)
            {
                postings[next[place[count.Token]]++] = ((uint)count.Post << StrengthBits) | StrengthOf(
                    count.Weight, lengths[count.Post] / usual, count.IsInTitle ? titleLengths[count.Post] / usualTitle : 0);
            }
        }

        return new InvertedIndex([.. tokens], [.. starts], [.. postings]);
    }

    /// <summary>How many posts say a token.</summary>
    public int CountOf(int token) => Starts[token + 1] - Starts[token];

    private static TokenCounter CountPart(IReadOnlyList<Post> posts, int part, int parts)
    {
        var counter = new TokenCounter();
        var end = (int)((long)posts.Count * (part + 1) / parts);
        for (var number = (int)((long)posts.Count * part / parts); number < end; number++)
        {
            counter.Add(number, posts[number]);
        }

        return counter;
    }

    private static int[] Places(string[] tokens, TokenCounter counter)
    {
        var places = new int[counter.Tokens.Count];
        for (var token = 0; token < places.Length; token++)
        {
            places[token] = Array.BinarySearch(tokens, counter.Tokens[token], StringComparer.Ordinal);
        }

        return places;
    }

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
