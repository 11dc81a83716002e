using AiBlog.Parse.Terms;

namespace AiBlog.Link.Related;

/// <summary>How heavy each term is in one post, before it is known how rare it is. Places are those of the post's vocabulary, labels behind it.</summary>
/// <param name="Weights">By place; 0 for a term that only boilerplate holds.</param>
/// <param name="Occurrences">In the body alone, for how bursty a term is.</param>
/// <param name="Counts">In body, title, description, key points and tags.</param>
/// <param name="Running">The body in reading order without boilerplate, as far as passages are taken of it.</param>
internal sealed record PostWeights(PostTerms Post, float[] Weights, int[] Occurrences, int[] Counts, ushort[] Running)
{
    private const float TitleWeight = 1;
    private const float DescriptionWeight = 2;
    private const float KeyPointsWeight = 1;
    private const float HeadingWeight = 0.5f;
    private const float LeadWeight = 0.5f;
    private const float CodeWeight = 0.5f;
    private const float TagWordWeight = 2;
    private const int LeadTerms = 80;

    /// <param name="boilerplate">Sentences to leave out.</param>
    public static PostWeights Of(PostTerms post, HashSet<ulong> boilerplate)
    {
        var size = post.Vocabulary.Length + post.Labels.Length;
        var (body, weights) = (new int[size], new float[size]);
        var running = ReadBody(post, boilerplate, body, weights);
        var counts = body.AsSpan().ToArray();
        for (var term = 0; term < size; term++)
        {
            weights[term] += MathF.Sqrt(body[term]);
        }

        AddEach(post.Title.AsSpan(), weights, counts, TitleWeight);
        AddOnce(post.Description.AsSpan(), weights, counts, DescriptionWeight);
        AddOnce(post.KeyPoints.AsSpan(), weights, counts, KeyPointsWeight);
        AddEach(post.TagWords.AsSpan(), weights, counts, TagWordWeight);
        for (var label = 0; label < post.Labels.Length; label++)
        {
            weights[post.Vocabulary.Length + label] = post.Labels[label].Weight;
        }

        return new PostWeights(post, weights, body, counts, running);
    }

    public ulong HashOf(int place) => place < Post.Vocabulary.Length ? Post.Vocabulary[place] : Post.Labels[place - Post.Vocabulary.Length].Hash;

    private static ushort[] ReadBody(PostTerms post, HashSet<ulong> boilerplate, int[] body, float[] weights)
    {
        var running = new ushort[Math.Min(post.Body.Length, Passages.MostTerms)];
        var (heading, lead, code) = (new bool[body.Length], new bool[body.Length], new bool[body.Length]);
        var (start, kept, isLineKept) = (0, 0, false);
        foreach (var segment in post.Segments)
        {
            var terms = post.Body.AsSpan()[start..segment.End];
            start = segment.End;
            isLineKept &= !segment.StartsLine;
            if (segment.Kind == SegmentKind.Code)
            {
                Mark(terms, isLineKept ? code : null);
                continue;
            }

            if (segment.Hash != 0 && boilerplate.Contains(segment.Hash))
            {
                continue;
            }

            isLineKept = true;
            Mark(terms, segment.Kind == SegmentKind.Heading ? heading : null);
            foreach (var term in terms)
            {
                body[term]++;
                lead[term] |= kept < LeadTerms;
                if (kept < running.Length)
                {
                    running[kept] = term;
                }

                kept++;
            }
        }

        for (var term = 0; term < weights.Length; term++)
        {
            weights[term] = (heading[term] ? HeadingWeight : 0) + (lead[term] ? LeadWeight : 0) + (code[term] ? CodeWeight : 0);
        }

        return running[..Math.Min(kept, running.Length)];
    }

    private static void Mark(ReadOnlySpan<ushort> terms, bool[]? marks)
    {
        if (marks is null)
        {
            return;
        }

        foreach (var term in terms)
        {
            marks[term] = true;
        }
    }

    private static void AddEach(ReadOnlySpan<ushort> terms, float[] weights, int[] counts, float weight)
    {
        foreach (var term in terms)
        {
            weights[term] += weight;
            counts[term]++;
        }
    }

    private static void AddOnce(ReadOnlySpan<ushort> terms, float[] weights, int[] counts, float weight)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            counts[terms[i]]++;
            if (!terms[..i].Contains(terms[i]))
            {
                weights[terms[i]] += weight;
            }
        }
    }
}
