using System.Collections.Immutable;

namespace AiBlog.Link.Related;

/// <summary>The tokens that two posts can share, in the order they are met, and how much each of them says.</summary>
internal sealed class Vocabulary
{
    private const int LeastPosts = 2;

    /// <summary>In a smaller site a token that most posts hold still says something.</summary>
    private const int SmallSite = 10;

    private const double RarityPower = 1.25;
    private const double BurstWeight = 0.3;
    private const double MostBurst = 2;

    private Vocabulary(ReadOnlySpan<ulong> hashes, ReadOnlySpan<TokenUse> uses, int posts)
    {
        bool IsKept(TokenUse use) => use.Posts >= LeastPosts && (use.Posts * 2L <= posts || posts < SmallSite);
        TokenOf = new int[hashes.Length];
        var kept = 0;
        for (var number = 0; number < hashes.Length; number++)
        {
            TokenOf[number] = IsKept(uses[number]) ? kept++ : -1;
        }

        (Hashes, Rarity, Informativeness) = (new ulong[kept], new float[kept], new float[kept]);
        for (var number = 0; number < hashes.Length; number++)
        {
            if (TokenOf[number] is >= 0 and var token)
            {
                var use = uses[number];
                var rare = Math.Pow(Math.Log(1 + ((double)posts / use.Posts)), RarityPower);
                Hashes[token] = hashes[number];
                Rarity[token] = (float)rare;
                Informativeness[token] =
                    (float)(rare * (1 + (BurstWeight * Math.Clamp(Burst(posts, use.Posts, use.Occurrences), 0, MostBurst))));
            }
        }
    }

    /// <summary>By number, the token; -1 for one that only one post or more than half of them hold.</summary>
    public int[] TokenOf { get; }

    public ulong[] Hashes { get; }

    /// <summary>By token: ln(1 + N/df) to the power of 1.25.</summary>
    public float[] Rarity { get; }

    /// <summary>Rarity, raised for tokens that come in bursts where they come at all (residual idf, Church and Gale 1995).</summary>
    public float[] Informativeness { get; }

    public int Count => Hashes.Length;

    /// <summary>The vocabulary, and for each post the number of the token at each of its places; -1 where the post does not hold
    /// it.</summary>
    public static (Vocabulary Vocabulary, int[][] Numbers) Build(ImmutableArray<PostWeights> posts)
    {
        var (hashes, uses) = (new HashNumbers(), new TokenUse[1 << 10]);
        var numbers = new int[posts.Length][];
        for (var post = 0; post < posts.Length; post++)
        {
            var (weights, occurrences) = (posts[post].Weights, posts[post].Occurrences);
            var vocabulary = posts[post].Post.Vocabulary.AsSpan();
            var labels = posts[post].Post.Labels.AsSpan();
            var ofPost = numbers[post] = new int[weights.Length];
            for (var place = 0; place < ofPost.Length; place++)
            {
                if (weights[place] == 0)
                {
                    ofPost[place] = -1;
                    continue;
                }

                var number = ofPost[place] =
                    hashes.Of(place < vocabulary.Length ? vocabulary[place] : labels[place - vocabulary.Length].Hash);
                if (number == uses.Length)
                {
                    Array.Resize(ref uses, 2 * number);
                }

                ref var use = ref uses[number];
                use.Posts++;
                use.Occurrences += occurrences[place];
            }
        }

        return (new Vocabulary(hashes.Hashes, uses, posts.Length), numbers);
    }

    /// <summary>How many fewer posts hold the token than its occurrences, thrown at random, would reach.</summary>
    private static double Burst(double all, int posts, int occurrences) =>
        Math.Log(all / posts) + Math.Log(1 - Math.Exp(-Math.Max(occurrences, posts) / all));

    private record struct TokenUse(int Posts, int Occurrences);
}
