using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace AiBlog.Link.Related;

/// <summary>The terms that two posts can share, by ascending hash, and how much each one tells.</summary>
internal sealed class Vocabulary
{
    private const int LeastPosts = 2;

    /// <summary>In a smaller site a term that most posts hold still tells something.</summary>
    private const int SmallSite = 10;

    private const double RarityPower = 1.25;
    private const double BurstWeight = 0.3;
    private const double MostBurst = 2;

    private Vocabulary(ulong[] hashes, float[] rarity, float[] tells) => (Hashes, Rarity, Tells) = (hashes, rarity, tells);

    public ulong[] Hashes { get; }

    /// <summary>By term: ln(1 + N/df) to the power of 1.25.</summary>
    public float[] Rarity { get; }

    /// <summary>Rarity, raised for terms that come in bursts where they come at all (residual idf, Church and Gale 1995).</summary>
    public float[] Tells { get; }

    public int Count => Hashes.Length;

    /// <summary>The vocabulary, and for each post the term at each of its places; -1 for one that only one post or more than half of them hold.</summary>
    public static (Vocabulary Vocabulary, int[][] Terms) Build(ImmutableArray<PostWeights> posts)
    {
        var uses = new List<(ulong Hash, int Posts, int Occurrences)>();
        var terms = Number(posts, uses);
        var kept = Enumerable.Range(0, uses.Count)
            .Where(number => uses[number].Posts >= LeastPosts && (uses[number].Posts * 2L <= posts.Length || posts.Length < SmallSite))
            .ToArray();
        var hashes = Array.ConvertAll(kept, number => uses[number].Hash);
        Array.Sort(hashes, kept);
        var (rarity, tells, termOf) = (new float[kept.Length], new float[kept.Length], new int[uses.Count]);
        Array.Fill(termOf, -1);
        for (var term = 0; term < kept.Length; term++)
        {
            var (_, holders, occurrences) = uses[kept[term]];
            termOf[kept[term]] = term;
            var rare = Math.Pow(Math.Log(1 + ((double)posts.Length / holders)), RarityPower);
            rarity[term] = (float)rare;
            tells[term] = (float)(rare * (1 + (BurstWeight * Math.Clamp(Burst(posts.Length, holders, occurrences), 0, MostBurst))));
        }

        foreach (var post in terms)
        {
            foreach (ref var term in post.AsSpan())
            {
                term = term < 0 ? -1 : termOf[term];
            }
        }

        return (new Vocabulary(hashes, rarity, tells), terms);
    }

    /// <summary>Numbers all terms in the order they are met, and counts their uses.</summary>
    private static int[][] Number(ImmutableArray<PostWeights> posts, List<(ulong Hash, int Posts, int Occurrences)> uses)
    {
        var numbers = new Dictionary<ulong, int>(posts.Length * 8);
        var all = new int[posts.Length][];
        for (var post = 0; post < posts.Length; post++)
        {
            var weights = posts[post];
            var places = all[post] = new int[weights.Weights.Length];
            for (var place = 0; place < places.Length; place++)
            {
                if (weights.Weights[place] == 0)
                {
                    places[place] = -1;
                    continue;
                }

                var hash = weights.HashOf(place);
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, hash, out var isKnown);
                if (!isKnown)
                {
                    number = uses.Count;
                    uses.Add((hash, 0, 0));
                }

                ref var use = ref CollectionsMarshal.AsSpan(uses)[number];
                use.Posts++;
                use.Occurrences += weights.Occurrences[place];
                places[place] = number;
            }
        }

        return all;
    }

    /// <summary>How many fewer posts hold the term than its occurrences, thrown at random, would reach.</summary>
    private static double Burst(double all, int posts, int occurrences) =>
        Math.Log(all / posts) + Math.Log(1 - Math.Exp(-Math.Max(occurrences, posts) / all));
}
