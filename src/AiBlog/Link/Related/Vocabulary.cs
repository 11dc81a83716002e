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

    private readonly Dictionary<ulong, int> places;

    private Vocabulary(Dictionary<ulong, int> places, ImmutableArray<ulong> hashes, double[] rarity, double[] tells)
    {
        Hashes = hashes;
        this.places = places;
        Rarity = rarity;
        Tells = tells;
    }

    public ImmutableArray<ulong> Hashes { get; }

    /// <summary>By term: ln(1 + N/df) to the power of 1.25.</summary>
    public double[] Rarity { get; }

    /// <summary>Rarity, raised for terms that come in bursts where they come at all (residual idf, Church and Gale 1995).</summary>
    public double[] Tells { get; }

    public int Count => Rarity.Length;

    /// <summary>The place of a term; -1 for one that only one post or more than half of them hold.</summary>
    public int Of(ulong hash) => places.GetValueOrDefault(hash, -1);

    public static Vocabulary Build(ImmutableArray<PostWeights> posts)
    {
        var uses = new Dictionary<ulong, (int Posts, int Occurrences)>(posts.Length * 8);
        foreach (var post in posts)
        {
            for (var i = 0; i < post.Hashes.Length; i++)
            {
                ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(uses, post.Hashes[i], out _);
                use = (use.Posts + 1, use.Occurrences + post.Occurrences[i]);
            }
        }

        var kept = uses.Where(use => use.Value.Posts >= LeastPosts && (use.Value.Posts * 2 <= posts.Length || posts.Length < SmallSite)).OrderBy(use => use.Key).ToArray();
        var places = new Dictionary<ulong, int>(kept.Length);
        var (rarity, tells) = (new double[kept.Length], new double[kept.Length]);
        for (var i = 0; i < kept.Length; i++)
        {
            places[kept[i].Key] = i;
            rarity[i] = Math.Pow(Math.Log(1 + ((double)posts.Length / kept[i].Value.Posts)), RarityPower);
            tells[i] = rarity[i] * (1 + (BurstWeight * Math.Clamp(Burst(posts.Length, kept[i].Value.Posts, kept[i].Value.Occurrences), 0, MostBurst)));
        }

        return new Vocabulary(places, [.. kept.Select(use => use.Key)], rarity, tells);
    }

    /// <summary>How many fewer posts hold the term than its occurrences, thrown at random, would reach.</summary>
    private static double Burst(double all, int posts, int occurrences) =>
        Math.Log(all / posts) + Math.Log(1 - Math.Exp(-Math.Max(occurrences, posts) / all));
}
