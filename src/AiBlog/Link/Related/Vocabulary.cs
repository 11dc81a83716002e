using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace AiBlog.Link.Related;

/// <summary>The terms that two posts can share, in the order they are met, and how much each one tells.</summary>
internal sealed class Vocabulary
{
    private const int LeastPosts = 2;

    /// <summary>In a smaller site a term that most posts hold still tells something.</summary>
    private const int SmallSite = 10;

    private const double RarityPower = 1.25;
    private const double BurstWeight = 0.3;
    private const double MostBurst = 2;

    private Vocabulary(List<TermUse> uses, int posts)
    {
        bool IsKept(TermUse use) => use.Posts >= LeastPosts && (use.Posts * 2L <= posts || posts < SmallSite);
        TermOf = new int[uses.Count];
        var kept = uses.Count(IsKept);
        (Hashes, Rarity, Tells) = (new ulong[kept], new float[kept], new float[kept]);
        for (int number = 0, term = 0; number < uses.Count; number++)
        {
            var use = uses[number];
            if (!IsKept(use))
            {
                TermOf[number] = -1;
                continue;
            }

            var rare = Math.Pow(Math.Log(1 + ((double)posts / use.Posts)), RarityPower);
            Hashes[term] = use.Hash;
            Rarity[term] = (float)rare;
            Tells[term] = (float)(rare * (1 + (BurstWeight * Math.Clamp(Burst(posts, use.Posts, use.Occurrences), 0, MostBurst))));
            TermOf[number] = term++;
        }
    }

    /// <summary>By number, the term; -1 for one that only one post or more than half of them hold.</summary>
    public int[] TermOf { get; }

    public ulong[] Hashes { get; }

    /// <summary>By term: ln(1 + N/df) to the power of 1.25.</summary>
    public float[] Rarity { get; }

    /// <summary>Rarity, raised for terms that come in bursts where they come at all (residual idf, Church and Gale 1995).</summary>
    public float[] Tells { get; }

    public int Count => Hashes.Length;

    /// <summary>The vocabulary, and for each post the number of the term at each of its places; -1 where the post does not hold it.</summary>
    public static (Vocabulary Vocabulary, int[][] Numbers) Build(ImmutableArray<PostWeights> posts)
    {
        var (numbers, uses) = (new HashNumbers(), new List<TermUse>());
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
                var number = places[place] = numbers.Of(hash);
                if (number == uses.Count)
                {
                    uses.Add(new TermUse(hash, 0, 0));
                }

                ref var use = ref CollectionsMarshal.AsSpan(uses)[number];
                use.Posts++;
                use.Occurrences += weights.Occurrences[place];
            }
        }

        return (new Vocabulary(uses, posts.Length), all);
    }

    /// <summary>How many fewer posts hold the term than its occurrences, thrown at random, would reach.</summary>
    private static double Burst(double all, int posts, int occurrences) =>
        Math.Log(all / posts) + Math.Log(1 - Math.Exp(-Math.Max(occurrences, posts) / all));

    private record struct TermUse(ulong Hash, int Posts, int Occurrences);
}
