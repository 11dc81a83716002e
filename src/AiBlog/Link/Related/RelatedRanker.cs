using System.Collections.Immutable;
using AiBlog.Parse.Tokens;
using AiBlog.Threads;

namespace AiBlog.Link.Related;

/// <summary>Ranks the posts nearest to each post by what they say: cosine of weighted tokens, of the whole and of the passage in which the
/// later post comes nearest to the earlier one; raised where each covers the other's title and description, lowered by the time between
/// them. docs/design/related.md says what each part is worth.</summary>
internal sealed class RelatedRanker
{
    /// <summary>As many are compared for a short list; 48 would double the time and raise nDCG@5 by less than a point.</summary>
    private const int LeastCandidates = 24;

    private const float TitleCover = 1;
    private const float DescriptionCover = 0.5f;

    /// <summary>Two posts nearer than this tell the same story in the same words.</summary>
    private const float SameStory = 0.95f;

    private readonly ImmutableArray<TokenVector> vectors;
    private readonly Vocabulary vocabulary;
    private readonly TokenIndex index;
    private readonly TimeDecay time;
    private readonly int longest;

    /// <param name="posts">In the order that equal scores keep.</param>
    /// <param name="dates">Of the posts.</param>
    public RelatedRanker(ImmutableArray<PostTokens> posts, ImmutableArray<DateOnly> dates, int jobs)
    {
        var boilerplate = Boilerplate.Find(posts);
        var weights = InParallel.Map(posts.Zip(boilerplate), jobs, post => PostWeights.Of(post.First, post.Second));
        (vocabulary, var numbers) = Vocabulary.Build(weights);
        longest = numbers.Max(ofPost => (int?)ofPost.Length) ?? 0;
        vectors = InParallel.Map(
            weights.Zip(numbers), jobs, () => new VectorBuilder(vocabulary, longest), (post, builder) =>
            builder.Build(post.First, post.Second));
        index = new TokenIndex(vectors, vocabulary.Count);
        time = new TimeDecay(dates);
    }

    /// <summary>Room for one thread.</summary>
    /// <param name="count">How many posts a list shows.</param>
    public RankerScratch NewScratch(int count) =>
        new(new CandidateSearch(index, time, Math.Max(LeastCandidates, 2 * count)), longest, vocabulary);

    /// <summary>The best of all others, best first; equal scores in the order of the posts.</summary>
    public ImmutableArray<Ranked> Rank(int post, int count, RankerScratch scratch)
    {
        var one = vectors[post];
        var found = scratch.Search.Find(post, one);
        scratch.Load(one);
        foreach (ref var other in found)
        {
            other = other with { Key = Score(post, other.Id, scratch) };
        }

        scratch.Clear(one);
        found.Sort(Ranked.Compare);
        return WithoutRepeats(found, count, scratch);
    }

    /// <summary>The tokens that two posts share, by what they add to the cosine, heaviest first.</summary>
    public ImmutableArray<RelatedToken> Shared(int one, int other, int count)
    {
        var theirs = vectors[other].Tokens.ToDictionary(token => token.Id, token => token.Weight);
        var shared = vectors[one].Tokens
            .Where(token => theirs.ContainsKey(token.Id))
            .Select(token => (Token: token.Id, Share: token.Weight * theirs[token.Id]))
            .ToList();
        var sum = shared.Sum(token => token.Share);
        return
        [
            .. shared.OrderByDescending(token => token.Share)
                .ThenBy(token => token.Token)
                .Take(count)
                .Select(token => new RelatedToken(vocabulary.Hashes[token.Token], token.Share / sum)),
        ];
    }

    private float Score(int post, int other, RankerScratch scratch)
    {
        var (cosine, title, description) = scratch.Compare(vectors[post], vectors[other]);
        return (cosine + Passage(post, other, scratch)) * (1 + (TitleCover * title)) * (1 + (DescriptionCover * description)) * time.Of(
            post, other);
    }

    /// <summary>How near the later of two posts comes to the earlier one in a passage; of two of the same day the mean of both.</summary>
    private float Passage(int post, int other, RankerScratch scratch)
    {
        var (one, two, order) = (vectors[post], vectors[other], time.Order(post, other));
        return ((order <= 0 ? scratch.Nearest(one, two, inOther: true) : 0)
            + (order >= 0 ? scratch.Nearest(one, two, inOther: false) : 0)) / (order == 0 ? 2 : 1);
    }

    /// <summary>A post that repeats one above it goes to the end.</summary>
    private ImmutableArray<Ranked> WithoutRepeats(ReadOnlySpan<Ranked> ranked, int count, RankerScratch scratch)
    {
        var (first, repeats) = (new List<Ranked>(count), new List<Ranked>());
        for (var i = 0; i < ranked.Length && first.Count < count; i++)
        {
            (Repeats(vectors[ranked[i].Id], first, scratch) ? repeats : first).Add(ranked[i]);
        }

        first.AddRange(repeats);
        return [.. first.Take(count)];
    }

    private bool Repeats(TokenVector vector, List<Ranked> above, RankerScratch scratch)
    {
        if (above.Count == 0)
        {
            return false;
        }

        scratch.MarkPresent(vector);
        var repeats = above.Exists(other => scratch.IsNear(vector, vectors[other.Id], 2 - (2 * SameStory)));
        scratch.Clear(vector);
        return repeats;
    }
}

/// <param name="Share">Of all that the two posts share, 0 to 1.</param>
internal readonly record struct RelatedToken(ulong Hash, double Share);

/// <summary>How much the time between two posts leaves of their score: (1 + days/30)^-0.3.</summary>
internal sealed class TimeDecay
{
    /// <summary>Neighbours in the order of the site lie close in time: what time leaves of any in a block is bounded at once.</summary>
    public const int BlockPosts = 128;

    private const double Days = 30;
    private const double Power = 0.3;

    private readonly int[] days;
    private readonly float[] left;
    private readonly (int First, int Last)[] blocks;

    public TimeDecay(ImmutableArray<DateOnly> dates)
    {
        days = [.. dates.Select(date => date.DayNumber)];
        left = new float[dates.IsEmpty ? 1 : days.Max() - days.Min() + 1];
        for (var day = 0; day < left.Length; day++)
        {
            left[day] = (float)Math.Pow(1 + (day / Days), -Power);
        }

        blocks = [.. days.Chunk(BlockPosts).Select(block => (block.Min(), block.Max()))];
    }

    public float Of(int one, int two) => left[Math.Abs(days[one] - days[two])];

    public int Blocks => blocks.Length;

    /// <summary>The most that time leaves of a score with a post of the block.</summary>
    public float Most(int post, int block) =>
        left[Math.Max(0, Math.Max(blocks[block].First - days[post], days[post] - blocks[block].Last))];

    /// <summary>The least that time leaves of a score with a post of the block.</summary>
    public float Least(int post, int block) => left[Math.Max(blocks[block].Last - days[post], days[post] - blocks[block].First)];

    /// <summary>Below 0 when the first is the earlier, 0 on the same day.</summary>
    public int Order(int one, int two) => days[one].CompareTo(days[two]);
}
