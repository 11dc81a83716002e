using System.Collections.Immutable;

namespace AiBlog.Link.Related;

/// <summary>Ranks the posts nearest to each post by what they say: cosine of weighted terms, raised where each covers the other's title and
/// description, lowered by the time between them. docs/related.md says what each part is worth.</summary>
internal sealed class RelatedRanker
{
    private const int Candidates = 32;
    private const double TitleCover = 1;
    private const double DescriptionCover = 0.5;
    private const double TimeDays = 30;
    private const double TimePower = 0.3;

    /// <summary>Two posts nearer than this tell the same story in the same words.</summary>
    private const double SameStory = 0.95;

    private readonly ImmutableArray<Post> posts;
    private readonly ImmutableArray<TermVector> vectors;
    private readonly TermIndex index;
    private readonly int vocabularySize;
    private readonly ImmutableArray<ulong> hashes;
    private readonly double[] days;

    public RelatedRanker(ImmutableArray<Post> posts, int jobs)
    {
        this.posts = posts;
        var boilerplate = Boilerplate.Find([.. posts.Select(post => post.File.Terms)]);
        ImmutableArray<PostWeights> weights = [.. posts.AsParallel().AsOrdered().WithDegreeOfParallelism(jobs).Select(post => PostWeights.Of(post.File.Terms, boilerplate))];
        var vocabulary = Vocabulary.Build(weights);
        vectors = [.. weights.AsParallel().AsOrdered().WithDegreeOfParallelism(jobs).Select(post => VectorBuilder.Build(post, vocabulary))];
        index = new TermIndex(vectors, vocabulary.Count);
        vocabularySize = vocabulary.Count;
        hashes = vocabulary.Hashes;
        days = [.. posts.Select(post => post.Date.Value.UtcDateTime.Date.Subtract(DateTime.UnixEpoch).TotalDays)];
    }

    /// <summary>Room for one thread's sums.</summary>
    public RankerScratch NewScratch() => new(new double[posts.Length], new double[vocabularySize], new float[vocabularySize]);

    /// <summary>The best of all others, best first; equal scores by date, then slug, which is the order of the posts.</summary>
    public ImmutableArray<RankedPost> Rank(int post, int count, RankerScratch scratch)
    {
        var vector = vectors[post];
        scratch.Spread(vector);
        var ranked = FindCandidates(post, scratch.Sums)
            .Select(other => new RankedPost(other, Score(vector, other, scratch) * Time(post, other)))
            .OrderByDescending(other => other.Score)
            .ThenBy(other => other.Index)
            .ToList();
        scratch.Clear(vector);
        return WithoutRepeats(ranked, count);
    }

    /// <summary>The terms that two posts share, by what they add to the cosine, heaviest first.</summary>
    public ImmutableArray<RelatedTerm> Shared(int one, int other, int count)
    {
        var (a, b) = (vectors[one], vectors[other]);
        var shared = new List<TermShare>();
        for (int i = 0, j = 0; i < a.Terms.Length && j < b.Terms.Length;)
        {
            if (a.Terms[i] == b.Terms[j])
            {
                shared.Add(new TermShare(a.Terms[i], a.Weights[i++] * b.Weights[j++]));
            }
            else if (a.Terms[i] < b.Terms[j])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        var sum = shared.Sum(term => term.Share);
        return
        [
            .. shared.OrderByDescending(term => term.Share).ThenBy(term => term.Term).Take(count).Select(term => new RelatedTerm(hashes[term.Term], term.Share / sum)),
        ];
    }

    private int[] FindCandidates(int post, double[] sums)
    {
        Array.Clear(sums);
        index.Add(vectors[post], index.Strongest[post], sums);
        sums[post] = 0;
        var best = new PriorityQueue<int, (double Sum, int Order)>(Candidates + 1);
        for (var other = 0; other < sums.Length; other++)
        {
            if (sums[other] <= 0)
            {
                continue;
            }

            var key = (sums[other] * Time(post, other), -other);
            if (best.Count < Candidates)
            {
                best.Enqueue(other, key);
            }
            else
            {
                best.EnqueueDequeue(other, key);
            }
        }

        return [.. best.UnorderedItems.Select(item => item.Element).Order()];
    }

    private double Score(TermVector vector, int other, RankerScratch scratch)
    {
        var theirs = vectors[other];
        var title = theirs.Covers(vector.Title) + scratch.Covers(theirs.Title);
        var description = theirs.Covers(vector.Description) + scratch.Covers(theirs.Description);
        return scratch.Cosine(theirs) * (1 + (TitleCover * title)) * (1 + (DescriptionCover * description));
    }

    private double Time(int post, int other) => Math.Pow(1 + (Math.Abs(days[post] - days[other]) / TimeDays), -TimePower);

    /// <summary>A post that repeats one above it goes to the end.</summary>
    private ImmutableArray<RankedPost> WithoutRepeats(List<RankedPost> ranked, int count)
    {
        var (first, repeats) = (new List<RankedPost>(count), new List<RankedPost>());
        for (var i = 0; i < ranked.Count && first.Count < count; i++)
        {
            (first.Exists(above => Cosine(above.Index, ranked[i].Index) > SameStory) ? repeats : first).Add(ranked[i]);
        }

        return [.. first.Concat(repeats).Take(count)];
    }

    private double Cosine(int one, int other)
    {
        var (a, b, sum) = (vectors[one], vectors[other], 0.0);
        for (int i = 0, j = 0; i < a.Terms.Length && j < b.Terms.Length;)
        {
            var order = a.Terms[i].CompareTo(b.Terms[j]);
            sum += order == 0 ? a.Weights[i] * b.Weights[j] : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }

        return sum;
    }
}
