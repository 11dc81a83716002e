using System.Collections.Immutable;
using System.Numerics;
using AiBlog.Parse.Terms;

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

    /// <param name="posts">In the order that equal scores keep.</param>
    /// <param name="dates">Of the posts.</param>
    public RelatedRanker(ImmutableArray<PostTerms> posts, ImmutableArray<DateOnly> dates, int jobs)
    {
        var boilerplate = Boilerplate.Find(posts);
        var weights = ForEach(posts.Length, jobs, post => PostWeights.Of(posts[post], boilerplate[post]));
        (vocabulary, var numbers) = Vocabulary.Build(weights);
        vectors = ForEach(posts.Length, jobs, post => VectorBuilder.Build(weights[post], numbers[post], vocabulary));
        index = new TermIndex(vectors, vocabulary.Count);
        time = new TimeDecay(dates);
    }

    /// <summary>Room for one thread.</summary>
    public RankerScratch NewScratch() => new(time.Blocks * TimeDecay.BlockPosts, Candidates, vectors.Max(vector => vector.Terms.Length), vocabulary.Tells);

    /// <summary>The best of all others, best first; equal scores in the order of the posts.</summary>
    public ImmutableArray<RankedPost> Rank(int post, int count, RankerScratch scratch)
    {
        var one = vectors[post];
        Span<int> candidates = stackalloc int[Candidates];
        candidates = candidates[..FindCandidates(post, scratch, candidates)];
        candidates.Sort();
        Span<float> scores = stackalloc float[candidates.Length];
        Span<float> factors = stackalloc float[candidates.Length];
        Span<Range> shares = stackalloc Range[candidates.Length];
        scratch.Spread(one);
        for (var i = 0; i < candidates.Length; i++)
        {
            var other = vectors[candidates[i]];
            shares[i] = scratch.Share(other);
            var (cosine, title, description) = scratch.Compare(one, other, shares[i]);
            factors[i] = (1 + (TitleCover * title)) * (1 + (DescriptionCover * description)) * time.Of(post, candidates[i]);
            scores[i] = cosine * factors[i];
        }

        Span<int> order = stackalloc int[candidates.Length];
        Order(scores, scratch.Best, order);
        foreach (var i in order[..Math.Min(ComparedByPassage, order.Length)])
        {
            scores[i] += Passage(post, candidates[i], shares[i], scratch) * factors[i];
        }

        scratch.Clear(one);
        Order(scores, scratch.Best, order);
        Span<RankedPost> ranked = stackalloc RankedPost[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            ranked[i] = new RankedPost(candidates[order[i]], scores[order[i]]);
        }

        return WithoutRepeats(ranked, count, scratch);
    }

    /// <summary>The terms that two posts share, by what they add to the cosine, heaviest first.</summary>
    public ImmutableArray<RelatedTerm> Shared(int one, int other, int count)
    {
        var (a, b) = (vectors[one], vectors[other]);
        var theirs = b.Terms.Zip(b.Weights).ToDictionary(term => term.First, term => term.Second);
        var shared = a.Terms.Zip(a.Weights)
            .Where(term => theirs.ContainsKey(term.First))
            .Select(term => (Term: term.First, Share: term.Second * theirs[term.First]))
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

    private static ImmutableArray<T> ForEach<T>(int posts, int jobs, Func<int, T> make) =>
        [.. ParallelEnumerable.Range(0, posts).AsOrdered().WithDegreeOfParallelism(jobs).Select(make)];

    /// <summary>Places of the scores, best first.</summary>
    private static void Order(ReadOnlySpan<float> scores, Best best, Span<int> order)
    {
        for (var i = 0; i < scores.Length; i++)
        {
            best.Add(scores[i], i);
        }

        best.Take(order);
    }

    private int FindCandidates(int post, RankerScratch scratch, Span<int> found)
    {
        var (sums, best) = (scratch.Sums, scratch.Best);
        index.Add(vectors[post], sums);
        sums[post] = 0;

        // The post's own block first: what is near in time raises the threshold early.
        for (var (block, left) = (post / TimeDecay.BlockPosts, time.Blocks); left > 0; left--)
        {
            Offer(post, block, sums, best);
            block = block + 1 < time.Blocks ? block + 1 : 0;
        }

        Array.Clear(sums);
        return best.Take(found).Length;
    }

    private void Offer(int post, int block, float[] sums, Best best)
    {
        var most = time.Most(post, block);
        for (var at = block * TimeDecay.BlockPosts; at < (block + 1) * TimeDecay.BlockPosts; at += Vector<float>.Count)
        {
            if (!Vector.GreaterThanOrEqualAny(new Vector<float>(sums, at) * most, new Vector<float>(best.Threshold)))
            {
                continue;
            }

            for (var other = at; other < at + Vector<float>.Count; other++)
            {
                if (sums[other] > 0)
                {
                    best.Add(sums[other] * time.Of(post, other), other);
                }
            }
        }
    }

    /// <summary>How near the later of two posts comes to the earlier one in a passage; of two of the same day the mean of both.</summary>
    private float Passage(int post, int other, Range share, RankerScratch scratch)
    {
        var (one, two, order) = (vectors[post], vectors[other], time.Order(post, other));
        return ((order <= 0 ? scratch.NearestIn(two, one, share) : 0) + (order >= 0 ? scratch.NearestTo(two, one, share) : 0)) / (order == 0 ? 2 : 1);
    }

    /// <summary>A post that repeats one above it goes to the end.</summary>
    private ImmutableArray<RankedPost> WithoutRepeats(ReadOnlySpan<RankedPost> ranked, int count, RankerScratch scratch)
    {
        var (first, repeats) = (new List<RankedPost>(count), new List<RankedPost>());
        for (var i = 0; i < ranked.Length && first.Count < count; i++)
        {
            (Repeats(vectors[ranked[i].Index], first, scratch) ? repeats : first).Add(ranked[i]);
        }

        first.AddRange(repeats);
        return [.. first.Take(count)];
    }

    private bool Repeats(TermVector vector, List<RankedPost> above, RankerScratch scratch)
    {
        if (above.Count == 0)
        {
            return false;
        }

        scratch.Spread(vector);
        var repeats = above.Exists(other => scratch.IsNear(vector, vectors[other.Index], 2 - (2 * SameStory)));
        scratch.Clear(vector);
        return repeats;
    }
}
