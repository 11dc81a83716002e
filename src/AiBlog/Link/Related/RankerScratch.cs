using System.Runtime.Intrinsics;

namespace AiBlog.Link.Related;

/// <summary>One thread's working memory: the post whose relatives are sought, spread out by term.</summary>
/// <param name="tells">How much each term tells.</param>
internal sealed class RankerScratch(int posts, float[] tells)
{
    // By term: weight, share in the title, share in the description, cover.
    private readonly Vector128<float>[] spread = new Vector128<float>[tells.Length];
    private readonly float[] telling = new float[tells.Length];

    public float[] Sums { get; } = new float[posts];

    public void Spread(TermVector vector)
    {
        for (var i = 0; i < vector.Terms.Length; i++)
        {
            spread[vector.Terms[i]] = Vector128.Create(vector.Weights[i], 0, 0, vector.Cover[i]);
        }

        foreach (var (term, share) in vector.Title)
        {
            spread[term] = spread[term].WithElement(1, share);
        }

        foreach (var (term, share) in vector.Description)
        {
            spread[term] = spread[term].WithElement(2, share);
        }
    }

    public void Clear(TermVector vector)
    {
        foreach (var term in vector.Terms)
        {
            spread[term] = default;
        }
    }

    /// <summary>The cosine with another post, and how much each covers the other's title and description.</summary>
    public (float Cosine, float Title, float Description) Compare(TermVector other)
    {
        var sums = Vector128<float>.Zero;
        for (var i = 0; i < other.Terms.Length; i++)
        {
            var cover = other.Cover[i];
            sums += spread[other.Terms[i]] * Vector128.Create(other.Weights[i], cover, cover, 0);
        }

        return (sums[0], sums[1] + Covers(other.Title), sums[2] + Covers(other.Description));
    }

    /// <summary>The cosine of the nearest of some passages with a post.</summary>
    public float Nearest(Passages passages, TermVector vector)
    {
        for (var i = 0; i < vector.Terms.Length; i++)
        {
            telling[vector.Terms[i]] = vector.Weights[i] * tells[vector.Terms[i]];
        }

        var (nearest, previous, start) = (0f, 0f, 0);
        for (var block = 0; block < passages.Ends.Length; block++)
        {
            var sum = 0f;
            foreach (var term in passages.Terms.AsSpan(start..passages.Ends[block]))
            {
                sum += telling[term];
            }

            start = passages.Ends[block];
            if (block > 0 || passages.Ends.Length == 1)
            {
                var length = passages.Lengths[Math.Max(0, block - 1)];
                nearest = length > 0 ? Math.Max(nearest, (previous + sum) / length) : nearest;
            }

            previous = sum;
        }

        foreach (var term in vector.Terms)
        {
            telling[term] = 0;
        }

        return nearest;
    }

    private float Covers(TermShare[] shares)
    {
        var sum = 0f;
        foreach (var (term, share) in shares)
        {
            sum += share * spread[term][3];
        }

        return sum;
    }
}
