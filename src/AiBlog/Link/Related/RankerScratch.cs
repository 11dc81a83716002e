namespace AiBlog.Link.Related;

/// <summary>One thread's working memory: the vector of the post whose relatives are sought, spread out by term.</summary>
internal sealed class RankerScratch(double[] sums, double[] weights, float[] cover)
{
    public double[] Sums { get; } = sums;

    public void Spread(TermVector vector)
    {
        for (var i = 0; i < vector.Terms.Length; i++)
        {
            weights[vector.Terms[i]] = vector.Weights[i];
            cover[vector.Terms[i]] = vector.Cover[i];
        }
    }

    public void Clear(TermVector vector)
    {
        foreach (var term in vector.Terms)
        {
            (weights[term], cover[term]) = (0, 0);
        }
    }

    public double Cosine(TermVector other)
    {
        var sum = 0.0;
        for (var i = 0; i < other.Terms.Length; i++)
        {
            sum += weights[other.Terms[i]] * other.Weights[i];
        }

        return sum;
    }

    public double Covers(TermShare[] shares)
    {
        var sum = 0.0;
        foreach (var share in shares)
        {
            sum += share.Share * cover[share.Term];
        }

        return sum;
    }
}
