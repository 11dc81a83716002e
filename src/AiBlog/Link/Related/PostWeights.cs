using AiBlog.Parse.Tokens;

namespace AiBlog.Link.Related;

/// <summary>How heavy each token is in one post, before it is known how rare it is. Places are those of the post's vocabulary, labels
/// behind it.</summary>
/// <param name="Weights">By place; 0 for a token that only boilerplate holds.</param>
/// <param name="Occurrences">In the body alone, for how bursty a token is.</param>
/// <param name="Counts">In body, title, description, key points and tags.</param>
/// <param name="Running">The body in reading order without boilerplate, as far as passages are taken of it.</param>
internal sealed record PostWeights(PostTokens Post, float[] Weights, ushort[] Occurrences, ushort[] Counts, ushort[] Running)
{
    private const float TitleWeight = 1;
    private const float DescriptionWeight = 2;
    private const float KeyPointsWeight = 1;
    private const float HeadingWeight = 0.5f;
    private const float LeadWeight = 0.5f;
    private const float CodeWeight = 0.5f;
    private const float TagWordWeight = 2;
    private const int LeadTokens = 80;

    private const byte Heading = 1;
    private const byte Lead = 2;
    private const byte Code = 4;

    /// <param name="isBoilerplate">For each segment of the post.</param>
    public static PostWeights Of(PostTokens post, bool[] isBoilerplate)
    {
        var size = post.Vocabulary.Length + post.Labels.Length;
        var (body, marks, weights) = (new ushort[size], new byte[size], new float[size]);
        var running = ReadBody(post, isBoilerplate, body, marks);
        var counts = body.AsSpan().ToArray();
        for (var token = 0; token < size; token++)
        {
            var mark = marks[token];
            weights[token] = MathF.Sqrt(body[token])
                + ((mark & Heading) != 0 ? HeadingWeight : 0) + ((mark & Lead) != 0 ? LeadWeight : 0)
                    + ((mark & Code) != 0 ? CodeWeight : 0);
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

    private static ushort[] ReadBody(PostTokens post, bool[] isBoilerplate, ushort[] body, byte[] marks)
    {
        var running = new ushort[Math.Min(post.Body.Length, Passages.MostTokens)];
        var (start, kept, isLineKept) = (0, 0, false);
        for (var i = 0; i < post.Segments.Length; i++)
        {
            var segment = post.Segments[i];
            var tokens = post.Body.AsSpan()[start..segment.End];
            start = segment.End;
            isLineKept &= !segment.StartsLine;
            if (segment.Kind == SegmentKind.Code)
            {
                Mark(tokens, marks, isLineKept ? Code : (byte)0);
                continue;
            }

            if (isBoilerplate[i])
            {
                continue;
            }

            isLineKept = true;
            Mark(tokens, marks, segment.Kind == SegmentKind.Heading ? Heading : (byte)0);
            Mark(tokens[..Math.Clamp(LeadTokens - kept, 0, tokens.Length)], marks, Lead);
            foreach (var token in tokens)
            {
                body[token] += (ushort)(body[token] < ushort.MaxValue ? 1 : 0);
            }

            var room = Math.Clamp(running.Length - kept, 0, tokens.Length);
            tokens[..room].CopyTo(running.AsSpan(Math.Min(kept, running.Length)));
            kept += tokens.Length;
        }

        return running.Length == kept ? running : running[..Math.Min(kept, running.Length)];
    }

    private static void Mark(ReadOnlySpan<ushort> tokens, byte[] marks, byte mark)
    {
        if (mark == 0)
        {
            return;
        }

        foreach (var token in tokens)
        {
            marks[token] |= mark;
        }
    }

    private static void AddEach(ReadOnlySpan<ushort> tokens, float[] weights, ushort[] counts, float weight)
    {
        foreach (var token in tokens)
        {
            weights[token] += weight;
            counts[token]++;
        }
    }

    private static void AddOnce(ReadOnlySpan<ushort> tokens, float[] weights, ushort[] counts, float weight)
    {
        var seen = new HashSet<ushort>();
        foreach (var token in tokens)
        {
            counts[token]++;
            if (seen.Add(token))
            {
                weights[token] += weight;
            }
        }
    }
}
