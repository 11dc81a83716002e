namespace AiBlog.Link.Related;

/// <summary>Turns the weights of a post into its vector.</summary>
internal static class VectorBuilder
{
    /// <param name="numbers">By place in the post's vocabulary, the number of the term.</param>
    public static TermVector Build(PostWeights post, int[] numbers, Vocabulary vocabulary)
    {
        var (placeOf, terms) = Keep(numbers, vocabulary);
        var (weights, covers, tells) = (new float[terms.Length], new Cover[terms.Length], new float[terms.Length]);
        var squares = 0f;
        for (var i = 0; i < placeOf.Length; i++)
        {
            var place = placeOf[i];
            if (place < 0)
            {
                continue;
            }

            tells[place] = vocabulary.Tells[terms[place]];
            covers[place] = new Cover(post.Counts[i]);
            weights[place] = post.Weights[i] * tells[place];
            squares += weights[place] * weights[place];
        }

        var length = squares > 0 ? MathF.Sqrt(squares) : 1;
        foreach (ref var weight in weights.AsSpan())
        {
            weight /= length;
        }

        return new TermVector(
            terms,
            weights,
            covers,
            TermIndex.StrongestOf(weights),
            Shares(post.Post.Title.AsSpan(), placeOf, terms, vocabulary),
            Shares(post.Post.Description.AsSpan(), placeOf, terms, vocabulary),
            Passages.Of(post.Running, placeOf, terms.Length, tells));
    }

    private static (int[] PlaceOf, int[] Terms) Keep(int[] numbers, Vocabulary vocabulary)
    {
        var (placeOf, terms, count) = (new int[numbers.Length], new int[numbers.Length], 0);
        for (var i = 0; i < numbers.Length; i++)
        {
            var term = numbers[i] < 0 ? -1 : vocabulary.TermOf[numbers[i]];
            placeOf[i] = term < 0 || count == ushort.MaxValue ? -1 : count;
            if (placeOf[i] >= 0)
            {
                terms[count++] = term;
            }
        }

        return (placeOf, terms[..count]);
    }

    private static TermShare[] Shares(ReadOnlySpan<ushort> words, int[] placeOf, int[] terms, Vocabulary vocabulary)
    {
        var (shares, count, sum) = (new TermShare[words.Length], 0, 0f);
        for (var i = 0; i < words.Length; i++)
        {
            var place = placeOf[words[i]];
            if (place >= 0 && !words[..i].Contains(words[i]))
            {
                var rarity = vocabulary.Rarity[terms[place]];
                shares[count++] = new TermShare((ushort)place, rarity);
                sum += rarity;
            }
        }

        foreach (ref var share in shares.AsSpan(0, count))
        {
            share = share with { Share = share.Share / sum };
        }

        return shares[..count];
    }
}
