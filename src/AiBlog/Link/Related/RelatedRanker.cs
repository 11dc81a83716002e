using System.Collections.Immutable;
using System.Numerics;

namespace AiBlog.Link.Related;

/// <summary>Ranks the posts nearest to each post by what they say: cosine of weighted terms, of the whole and of the passage in which the later post
/// comes nearest to the earlier one; raised where each covers the other's title and description, lowered by the time between them. docs/related.md
/// says what each part is worth.</summary>
internal sealed class RelatedRanker
{
    private const int Candidates = 48;

    /// <summary>Passages tell among the best candidates; behind these no post comes up by one.</summary>
    private const int ComparedByPassage = 12;

    private const float TitleCover = 1;
    private const float DescriptionCover = 0.5f;

    /// <summary>Two posts nearer than this tell the same story in the same words.</summary>
    private const float SameStory = 0.95f;

    private readonly ImmutableArray<TermVector> vectors;
    private readonly Vocabulary vocabulary;
    private readonly TermIndex index;
    private readonly TimeDecay time;

    public RelatedRanker(ImmutableArray<Post> posts, int jobs)
    {
        var boilerplate = Boilerplate.Find([.. posts.Select(post => post.File.Terms)]);
        ImmutableArray<PostWeights> weights = [.. posts.AsParallel().AsOrdered().WithDegreeOfParallelism(jobs).Select(post => PostWeights.Of(post.File.Terms, boilerplate))];
        (vocabulary, var terms) = Vocabulary.Build(weights);
        vectors = [.. Enumerable.Range(0, posts.Length).AsParallel().AsOrdered().WithDegreeOfParallelism(jobs).Select(post => VectorBuilder.Build(weights[post], terms[post], vocabulary))];
        index = new TermIndex(vectors, vocabulary.Count);
        time = new TimeDecay(posts);
    }

    /// <summary>Room for one thread's sums.</summary>
    public RankerScratch NewScratch() => new(vectors.Length, vocabulary.Tells);

    /// <summary>The best of all others, best first; equal scores by date, then slug, which is the order of the posts.</summary>
    public ImmutableArray<RankedPost> Rank(int post, int count, RankerScratch scratch)
    {
        var vector = vectors[post];
        Span<int> found = stackalloc int[Candidates];
        var candidates = FindCandidates(post, scratch.Sums, found);
        scratch.Spread(vector);
        var ranked = new (RankedPost Post, float Factor)[candidates.Length];
        for (var i = 0; i < ranked.Length; i++)
        {
            var other = candidates[i];
            var (cosine, title, description) = scratch.Compare(vectors[other]);
            var factor = (1 + (TitleCover * title)) * (1 + (DescriptionCover * description)) * time.Of(post, other);
            ranked[i] = (new RankedPost(other, cosine * factor), factor);
        }

        scratch.Clear(vector);
        Array.Sort(ranked, (one, two) => Compare(one.Post, two.Post));
        for (var i = 0; i < ranked.Length && i < ComparedByPassage; i++)
        {
            var (other, factor) = ranked[i];
            ranked[i].Post = other with { Score = other.Score + (Passage(post, other.Index, scratch) * factor) };
        }

        Array.Sort(ranked, (one, two) => Compare(one.Post, two.Post));
        return WithoutRepeats(ranked, count);
    }

    /// <summary>The terms that two posts share, by what they add to the cosine, heaviest first.</summary>
    public ImmutableArray<RelatedTerm> Shared(int one, int other, int count)
    {
        var (a, b) = (vectors[one], vectors[other]);
        var theirs = b.Terms.Zip(b.Weights).ToDictionary(term => term.First, term => term.Second);
        var shared = a.Terms.Zip(a.Weights)
            .Where(term => theirs.ContainsKey(term.First))
            .Select(term => new TermShare(term.First, term.Second * theirs[term.First]))
            .ToList();
        var sum = shared.Sum(term => term.Share);
        return
        [
            .. shared.OrderByDescending(term => term.Share)
                .ThenBy(term => term.Term)
                .Take(count)
                .Select(term => new RelatedTerm(vocabulary.Hashes[term.Term], term.Share / sum)),
        ];
    }

    private static int Compare(RankedPost one, RankedPost two) =>
        one.Score != two.Score ? two.Score.CompareTo(one.Score) : one.Index.CompareTo(two.Index);

    private ReadOnlySpan<int> FindCandidates(int post, float[] sums, Span<int> found)
    {
        Array.Clear(sums);
        index.Add(post, vectors[post], sums);
        sums[post] = 0;
        var best = new Best(Candidates);
        var (width, at) = (Vector<float>.Count, 0);
        for (; at + width <= sums.Length; at += width)
        {
            // Time only lowers a sum.
            if (Vector.GreaterThanAny(new Vector<float>(sums, at), new Vector<float>(best.Threshold)))
            {
                Offer(post, sums, at, at + width, best);
            }
        }

        Offer(post, sums, at, sums.Length, best);
        return best.Take(found);
    }

    private void Offer(int post, float[] sums, int start, int end, Best best)
    {
        for (var other = start; other < end; other++)
        {
            if (sums[other] > best.Threshold)
            {
                best.Add(sums[other] * time.Of(post, other), other);
            }
        }
    }

    /// <summary>How near the later of two posts comes to the earlier one in a passage; of two of the same day the mean of both.</summary>
    private float Passage(int one, int two, RankerScratch scratch)
    {
        var order = time.Order(one, two);
        var (first, second) = (vectors[one], vectors[two]);
        return ((order <= 0 ? scratch.Nearest(second.Passages, first) : 0) + (order >= 0 ? scratch.Nearest(first.Passages, second) : 0)) / (order == 0 ? 2 : 1);
    }

    /// <summary>A post that repeats one above it goes to the end.</summary>
    private ImmutableArray<RankedPost> WithoutRepeats((RankedPost Post, float Factor)[] ranked, int count)
    {
        var (first, repeats) = (new List<RankedPost>(count), new List<RankedPost>());
        for (var i = 0; i < ranked.Length && first.Count < count; i++)
        {
            var vector = vectors[ranked[i].Post.Index];
            (first.Exists(above => vectors[above.Index].Cosine(vector) > SameStory) ? repeats : first).Add(ranked[i].Post);
        }

        return [.. first.Concat(repeats).Take(count)];
    }
}
