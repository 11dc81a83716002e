namespace AiBlog.Link.Related;

/// <summary>A post as numbers, by ascending term.</summary>
/// <param name="Terms">Places in the site's vocabulary.</param>
/// <param name="Weights">Of length 1 over all terms.</param>
/// <param name="Cover">How much the post says about each term, in (0, 1].</param>
/// <param name="Title">Terms of the title with their share in it; the shares sum to 1.</param>
/// <param name="Description">The same for the description.</param>
internal sealed record TermVector(int[] Terms, double[] Weights, float[] Cover, TermShare[] Title, TermShare[] Description)
{
    /// <summary>How much of a list this post covers, 0 to 1.</summary>
    public double Covers(TermShare[] shares)
    {
        var sum = 0.0;
        foreach (var share in shares)
        {
            var found = Array.BinarySearch(Terms, share.Term);
            if (found >= 0)
            {
                sum += share.Share * Cover[found];
            }
        }

        return sum;
    }
}

internal readonly record struct TermShare(int Term, double Share);
