using System.Collections.Immutable;

namespace AiBlog.Link.Related;

/// <summary>Which posts hold a term among their strongest: finds candidates without comparing every two posts.</summary>
internal sealed class TermIndex
{
    private const int StrongestTerms = 64;

    private readonly int[] starts;
    private readonly int[] posts;
    private readonly float[] weights;

    public TermIndex(ImmutableArray<TermVector> vectors, int vocabularySize)
    {
        Strongest = [.. vectors.Select(StrongestOf)];
        starts = new int[vocabularySize + 1];
        foreach (var (vector, strongest) in vectors.Zip(Strongest))
        {
            foreach (var place in strongest)
            {
                starts[vector.Terms[place] + 1]++;
            }
        }

        for (var term = 0; term < vocabularySize; term++)
        {
            starts[term + 1] += starts[term];
        }

        posts = new int[starts[^1]];
        weights = new float[starts[^1]];
        var next = starts.AsSpan(0, vocabularySize).ToArray();
        for (var post = 0; post < vectors.Length; post++)
        {
            foreach (var place in Strongest[post])
            {
                var slot = next[vectors[post].Terms[place]]++;
                (posts[slot], weights[slot]) = (post, (float)vectors[post].Weights[place]);
            }
        }
    }

    /// <summary>Of each post, the places of its strongest terms in its vector, by ascending term.</summary>
    public ImmutableArray<int[]> Strongest { get; }

    /// <summary>Adds to <paramref name="sums"/> what each post shares with the vector's strongest terms.</summary>
    public void Add(TermVector vector, int[] strongest, double[] sums)
    {
        foreach (var place in strongest)
        {
            var weight = vector.Weights[place];
            for (var slot = starts[vector.Terms[place]]; slot < starts[vector.Terms[place] + 1]; slot++)
            {
                sums[posts[slot]] += weight * weights[slot];
            }
        }
    }

    private static int[] StrongestOf(TermVector vector) =>
    [
        .. Enumerable.Range(0, vector.Terms.Length)
            .OrderByDescending(place => vector.Weights[place])
            .ThenBy(place => vector.Terms[place])
            .Take(StrongestTerms)
            .Order(),
    ];
}
