namespace AiBlog.Link.Related;

/// <summary>Turns the weights of posts into their vectors. One for each thread.</summary>
/// <param name="longest">Tokens of the longest post.</param>
internal sealed class VectorBuilder(Vocabulary vocabulary, int longest)
{
    private readonly PassageBuilder passages = new(longest);
    private readonly WeightOrder order = new();

    // By place in the post's vocabulary. A token that is not kept weighs nothing, and says nothing.
    private readonly int[] ids = new int[longest];
    private readonly float[] weights = new float[longest];
    private readonly float[] informativeness = new float[longest];
    private readonly bool[] inTitle = new bool[longest];
    private readonly bool[] inDescription = new bool[longest];

    /// <param name="numbers">By place in the post's vocabulary, the number of the token.</param>
    public TokenVector Build(PostWeights post, ReadOnlySpan<int> numbers)
    {
        var squares = 0f;
        for (var i = 0; i < numbers.Length; i++)
        {
            var id = numbers[i] < 0 ? -1 : vocabulary.TokenOf[numbers[i]];
            (ids[i], informativeness[i]) = (id, id < 0 ? 0 : vocabulary.Informativeness[id]);
            weights[i] = post.Weights[i] * informativeness[i];
            squares += weights[i] * weights[i];
        }

        var kept = weights.AsSpan(0, numbers.Length);
        var tokens = new PostToken[order.Count(kept)];
        var scale = 1 / MathF.Sqrt(squares);
        var (title, description) = (Mark(post.Post.Title.AsSpan(), inTitle), Mark(post.Post.Description.AsSpan(), inDescription));
        var built = passages.Build(post.Running, informativeness.AsSpan(0, numbers.Length));
        for (var i = 0; i < kept.Length; i++)
        {
            var place = kept[i] > 0 ? order.PlaceOf(kept[i]) : tokens.Length;
            if (place < tokens.Length)
            {
                var (blocks, count) = passages.BlocksOf(i);
                tokens[place] =
                    new PostToken(ids[i], kept[i] * scale, blocks, count, new TokenPlaces(post.Counts[i], inTitle[i], inDescription[i]));
            }
        }

        inTitle.AsSpan(0, kept.Length).Clear();
        inDescription.AsSpan(0, kept.Length).Clear();
        return new TokenVector(tokens, title, description, built);
    }

    /// <summary>How rare the words are together, each counted once.</summary>
    private float Mark(ReadOnlySpan<ushort> words, bool[] marks)
    {
        var sum = 0f;
        foreach (var word in words)
        {
            if (ids[word] >= 0 && !marks[word])
            {
                marks[word] = true;
                sum += vocabulary.Rarity[ids[word]];
            }
        }

        return sum;
    }
}
