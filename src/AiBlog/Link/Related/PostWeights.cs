using AiBlog.Parse.Terms;

namespace AiBlog.Link.Related;

/// <summary>How heavy each term is in one post, before it is known how rare it is.</summary>
/// <param name="Hashes">Of the terms with a weight, labels last.</param>
/// <param name="Occurrences">In the body alone, for how bursty a term is.</param>
/// <param name="Counts">In body, title, description, key points and tags.</param>
internal sealed record PostWeights(ulong[] Hashes, float[] Weights, int[] Occurrences, int[] Counts, ulong[] Title, ulong[] Description)
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
        var size = post.Vocabulary.Length;
        var (body, weights, counts) = (new int[size], new float[size], new int[size]);
        ReadBody(post, boilerplate, body, weights);
        for (var term = 0; term < size; term++)
        {
            weights[term] += MathF.Sqrt(body[term]);
            counts[term] = body[term];
        }

        AddEach(post.Title.AsSpan(), weights, counts, TitleWeight);
        AddOnce(post.Description.AsSpan(), weights, counts, DescriptionWeight);
        AddOnce(post.KeyPoints.AsSpan(), weights, counts, KeyPointsWeight);
        AddEach(post.TagWords.AsSpan(), weights, counts, TagWordWeight);
        return Compact(post, body, weights, counts);
    }

    private static void ReadBody(PostTerms post, HashSet<ulong> boilerplate, int[] body, float[] weights)
    {
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
                lead[term] |= kept++ < LeadTerms;
            }
        }

        for (var term = 0; term < weights.Length; term++)
        {
            weights[term] = (heading[term] ? HeadingWeight : 0) + (lead[term] ? LeadWeight : 0) + (code[term] ? CodeWeight : 0);
        }
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

    private static PostWeights Compact(PostTerms post, int[] body, float[] weights, int[] counts)
    {
        var used = Enumerable.Range(0, weights.Length).Where(term => weights[term] > 0).ToArray();
        var labels = post.Labels;
        return new PostWeights(
            [.. used.Select(term => post.Vocabulary[term]), .. labels.Select(label => label.Hash)],
            [.. used.Select(term => weights[term]), .. labels.Select(label => label.Weight)],
            [.. used.Select(term => body[term]), .. labels.Select(_ => 0)],
            [.. used.Select(term => counts[term]), .. labels.Select(_ => 0)],
            [.. post.Title.Select(term => post.Vocabulary[term]).Distinct()],
            [.. post.Description.Select(term => post.Vocabulary[term]).Distinct()]);
    }
}
