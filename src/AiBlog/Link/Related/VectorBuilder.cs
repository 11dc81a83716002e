using System.Collections.Immutable;

namespace AiBlog.Link.Related;

/// <summary>Turns the weights of a post into its vector.</summary>
internal static class VectorBuilder
{
    /// <summary>How much a post covers a term that it uses so often: (1 + ln n) / 2, at most 1.</summary>
    private static readonly float[] CoverOf = [0, 0.5f, (float)((1 + Math.Log(2)) / 2), 1];

    /// <param name="termOf">By place, the term in the site's vocabulary or -1.</param>
    public static TermVector Build(PostWeights post, int[] termOf, Vocabulary vocabulary)
    {
        var count = termOf.Length - termOf.AsSpan().Count(-1);
        var (terms, places) = (new int[count], new int[count]);
        for (int place = 0, next = 0; place < termOf.Length; place++)
        {
            if (termOf[place] >= 0)
            {
                (terms[next], places[next++]) = (termOf[place], place);
            }
        }

        Array.Sort(terms, places);
        var (weights, cover, squares) = (new float[count], new float[count], 0f);
        for (var i = 0; i < count; i++)
        {
            cover[i] = CoverOf[Math.Min(post.Counts[places[i]], CoverOf.Length - 1)];
            weights[i] = post.Weights[places[i]] * vocabulary.Tells[terms[i]];
            squares += weights[i] * weights[i];
        }

        var length = squares > 0 ? MathF.Sqrt(squares) : 1;
        foreach (ref var weight in weights.AsSpan())
        {
            weight /= length;
        }

        return new TermVector(
            terms,
            weights,
            cover,
            Shares(post.Post.Title, termOf, vocabulary),
            Shares(post.Post.Description, termOf, vocabulary),
            Passages.Of(post.Running, termOf, vocabulary.Tells));
    }

    private static TermShare[] Shares(ImmutableArray<ushort> places, int[] termOf, Vocabulary vocabulary)
    {
        var terms = places.Distinct().Select(place => termOf[place]).Where(term => term >= 0).Order().ToArray();
        var sum = terms.Sum(term => vocabulary.Rarity[term]);
        return [.. terms.Select(term => new TermShare(term, vocabulary.Rarity[term] / sum))];
    }
}
