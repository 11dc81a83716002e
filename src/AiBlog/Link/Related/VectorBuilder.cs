namespace AiBlog.Link.Related;

/// <summary>Turns the weights of a post into its vector.</summary>
internal static class VectorBuilder
{
    /// <summary>So often must a post use a term to cover it whole: (1 + ln n) / 2 is 1 at n = e.</summary>
    private const double Saturation = 2;

    public static TermVector Build(PostWeights post, Vocabulary vocabulary)
    {
        var terms = new List<(int Term, double Weight, float Cover)>(post.Hashes.Length);
        for (var i = 0; i < post.Hashes.Length; i++)
        {
            var term = vocabulary.Of(post.Hashes[i]);
            if (term >= 0)
            {
                var cover = post.Counts[i] == 0 ? 0 : Math.Min(1, (1 + Math.Log(post.Counts[i])) / Saturation);
                terms.Add((term, post.Weights[i] * vocabulary.Tells[term], (float)cover));
            }
        }

        terms.Sort((a, b) => a.Term.CompareTo(b.Term));
        var squares = 0.0;
        foreach (var term in terms)
        {
            squares += term.Weight * term.Weight;
        }

        var norm = squares > 0 ? Math.Sqrt(squares) : 1;
        return new TermVector(
            [.. terms.Select(term => term.Term)],
            [.. terms.Select(term => term.Weight / norm)],
            [.. terms.Select(term => term.Cover)],
            Shares(post.Title, vocabulary),
            Shares(post.Description, vocabulary));
    }

    private static TermShare[] Shares(ulong[] hashes, Vocabulary vocabulary)
    {
        var terms = hashes.Select(vocabulary.Of).Where(term => term >= 0).Order().ToArray();
        var sum = terms.Sum(term => vocabulary.Rarity[term]);
        return [.. terms.Select(term => new TermShare(term, vocabulary.Rarity[term] / sum))];
    }
}
