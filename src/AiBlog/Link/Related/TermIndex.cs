using System.Collections.Immutable;

namespace AiBlog.Link.Related;

/// <summary>Which posts hold a term among their strongest: finds candidates without comparing every two posts.</summary>
internal sealed class TermIndex
{
    private const int StrongestTerms = 64;

    /// <summary>Of a term that more posts hold only the posts where it is heaviest count, so that the work for a post does not grow with the site.</summary>
    private const int MostPosts = 512;

    private readonly int[] starts;
    private readonly int[] ends;
    private readonly int[] posts;
    private readonly float[] weights;

    public TermIndex(ImmutableArray<TermVector> vectors, int vocabularySize)
    {
        starts = new int[vocabularySize + 1];
        foreach (var vector in vectors)
        {
            foreach (var place in vector.Strongest)
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
        ends = starts.AsSpan(0, vocabularySize).ToArray();
        for (var post = 0; post < vectors.Length; post++)
        {
            foreach (var place in vectors[post].Strongest)
            {
                var slot = ends[vectors[post].Terms[place]]++;
                (posts[slot], weights[slot]) = (post, vectors[post].Weights[place]);
            }
        }

        for (var term = 0; term < vocabularySize; term++)
        {
            if (ends[term] - starts[term] > MostPosts)
            {
                KeepHeaviest(term);
            }
        }
    }

    /// <summary>The places of the heaviest terms, in their order.</summary>
    public static ushort[] StrongestOf(ReadOnlySpan<float> weights)
    {
        var (best, found) = (new Best(StrongestTerms), new int[StrongestTerms]);
        for (var place = 0; place < weights.Length; place++)
        {
            if (weights[place] > best.Threshold)
            {
                best.Add(weights[place], place);
            }
        }

        var strongest = Array.ConvertAll(best.Take(found).ToArray(), place => (ushort)place);
        Array.Sort(strongest);
        return strongest;
    }

    /// <summary>Adds to <paramref name="sums"/> what each post shares with the strongest terms of one.</summary>
    public void Add(TermVector vector, float[] sums)
    {
        foreach (var place in vector.Strongest)
        {
            var (weight, term) = (vector.Weights[place], vector.Terms[place]);
            var others = posts.AsSpan(starts[term]..ends[term]);
            var theirs = weights.AsSpan(starts[term], others.Length);
            for (var i = 0; i < others.Length; i++)
            {
                sums[others[i]] += weight * theirs[i];
            }
        }
    }

    private void KeepHeaviest(int term)
    {
        var (start, length) = (starts[term], ends[term] - starts[term]);
        var (best, kept) = (new Best(MostPosts), new int[MostPosts]);
        for (var i = 0; i < length; i++)
        {
            if (weights[start + i] > best.Threshold)
            {
                best.Add(weights[start + i], i);
            }
        }

        best.Take(kept);
        Array.Sort(kept);
        for (var i = 0; i < kept.Length; i++)
        {
            (posts[start + i], weights[start + i]) = (posts[start + kept[i]], weights[start + kept[i]]);
        }

        ends[term] = start + kept.Length;
    }
}
