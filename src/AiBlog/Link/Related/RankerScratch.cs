namespace AiBlog.Link.Related;

/// <summary>One thread's working memory, and one post in it, spread out by term so that others are compared with it at once.</summary>
/// <param name="candidates">As many as are sought.</param>
/// <param name="longest">Terms of the longest post.</param>
/// <param name="tells">How much each term tells.</param>
internal sealed class RankerScratch(int posts, int candidates, int longest, float[] tells)
{
    // By term, 1 where the post holds it: read for every term of every candidate, so it is small enough for the nearest cache.
    private readonly byte[] isHeld = new byte[tells.Length];

    // By term, its place in the post; any where the post does not hold it.
    private readonly int[] placeOf = new int[tells.Length];
    private readonly float[] title = new float[longest];
    private readonly float[] description = new float[longest];
    private readonly float[] blocks = new float[Passages.MostBlocks + 1];
    private int[] shared = new int[longest + 1];
    private int sharedCount;

    /// <summary>By post, 0 between two uses: what it shares with the post whose relatives are sought.</summary>
    public float[] Sums { get; } = new float[posts];

    public Best Best { get; } = new(candidates);

    public void Spread(TermVector one)
    {
        for (var place = 0; place < one.Terms.Length; place++)
        {
            isHeld[one.Terms[place]] = 1;
            placeOf[one.Terms[place]] = place;
        }

        foreach (var (place, share) in one.Title)
        {
            title[place] = share;
        }

        foreach (var (place, share) in one.Description)
        {
            description[place] = share;
        }
    }

    public void Clear(TermVector one)
    {
        foreach (var term in one.Terms)
        {
            isHeld[term] = 0;
        }

        sharedCount = 0;
        title.AsSpan(0, one.Terms.Length).Clear();
        description.AsSpan(0, one.Terms.Length).Clear();
    }

    /// <summary>Places in another post of the terms that the spread one holds too; valid until <see cref="Clear"/>.</summary>
    public Range Share(TermVector other)
    {
        var (terms, start, count) = (other.Terms, sharedCount, sharedCount);
        if (start + terms.Length >= shared.Length)
        {
            Array.Resize(ref shared, 2 * (start + terms.Length));
        }

        var (places, held) = (shared, isHeld);
        for (var place = 0; place < terms.Length; place++)
        {
            // Written in any case: which terms are shared cannot be guessed, and a branch that is guessed wrong costs more.
            places[count] = place;
            count += held[terms[place]];
        }

        sharedCount = count;
        return start..count;
    }

    /// <summary>The cosine of the spread post with another, and how much each covers the other's title and description.</summary>
    public (float Cosine, float Title, float Description) Compare(TermVector one, TermVector other, Range share)
    {
        var (cosine, titles, descriptions) = (0f, 0f, 0f);
        foreach (var theirs in shared.AsSpan(share))
        {
            var ours = placeOf[other.Terms[theirs]];
            var cover = other.Covers[theirs].Value;
            cosine += one.Weights[ours] * other.Weights[theirs];
            titles += title[ours] * cover;
            descriptions += description[ours] * cover;
        }

        return (cosine, titles + Covered(other.Title, other, one), descriptions + Covered(other.Description, other, one));
    }

    /// <summary>The cosine of the spread post with the nearest passage of another, later one.</summary>
    public float NearestIn(TermVector other, TermVector one, Range share)
    {
        foreach (var theirs in shared.AsSpan(share))
        {
            var term = other.Terms[theirs];
            AddToBlocks(other.Passages, theirs, one.Weights[placeOf[term]] * tells[term]);
        }

        return TakeNearest(other.Passages);
    }

    /// <summary>The cosine of an earlier post with the nearest passage of the spread one.</summary>
    public float NearestTo(TermVector other, TermVector one, Range share)
    {
        foreach (var theirs in shared.AsSpan(share))
        {
            var term = other.Terms[theirs];
            AddToBlocks(one.Passages, placeOf[term], other.Weights[theirs] * tells[term]);
        }

        return TakeNearest(one.Passages);
    }

    /// <summary>Whether the spread post is as near to another as a limit for the square of their distance, 2 - 2 cos. Most are far off after a few terms.</summary>
    public bool IsNear(TermVector one, TermVector other, float limit)
    {
        var (square, rest) = (0f, 1f);
        for (var theirs = 0; theirs < other.Terms.Length && square <= limit; theirs++)
        {
            var term = other.Terms[theirs];
            var weight = isHeld[term] == 0 ? 0 : one.Weights[placeOf[term]];
            var apart = other.Weights[theirs] - weight;
            square += apart * apart;
            rest -= weight * weight;
        }

        return square + rest <= limit;
    }

    private float Covered(TermShare[] shares, TermVector of, TermVector by)
    {
        var sum = 0f;
        foreach (var (place, share) in shares)
        {
            var term = of.Terms[place];
            sum += isHeld[term] == 0 ? 0 : share * by.Covers[placeOf[term]].Value;
        }

        return sum;
    }

    private void AddToBlocks(Passages passages, int place, float value)
    {
        foreach (var block in passages.Blocks.AsSpan(passages.Starts[place]..passages.Starts[place + 1]))
        {
            blocks[block] += value;
        }
    }

    private float TakeNearest(Passages passages)
    {
        var nearest = 0f;
        for (var passage = 0; passage < passages.Lengths.Length; passage++)
        {
            var length = passages.Lengths[passage];
            nearest = length > 0 ? Math.Max(nearest, (blocks[passage] + blocks[passage + 1]) / length) : nearest;
        }

        blocks.AsSpan(0, passages.Lengths.Length + 1).Clear();
        return nearest;
    }
}
