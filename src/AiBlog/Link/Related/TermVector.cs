namespace AiBlog.Link.Related;

/// <summary>A post as numbers, by ascending term.</summary>
/// <param name="Terms">Places in the site's vocabulary.</param>
/// <param name="Weights">Of length 1 over all terms.</param>
/// <param name="Cover">How much the post says about each term, in [0, 1].</param>
/// <param name="Title">Terms of the title with their share in it; the shares sum to 1.</param>
/// <param name="Description">The same for the description.</param>
internal sealed record TermVector(int[] Terms, float[] Weights, float[] Cover, TermShare[] Title, TermShare[] Description, Passages Passages)
{
    /// <summary>The cosine of two posts.</summary>
    public float Cosine(TermVector other)
    {
        var (a, b, sum) = (Terms, other.Terms, 0f);
        for (int i = 0, j = 0; i < a.Length && j < b.Length;)
        {
            var (one, two) = (a[i], b[j]);
            if (one == two)
            {
                sum += Weights[i] * other.Weights[j];
            }

            i += one <= two ? 1 : 0;
            j += two <= one ? 1 : 0;
        }

        return sum;
    }
}

internal readonly record struct TermShare(int Term, float Share);
