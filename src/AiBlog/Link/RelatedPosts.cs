using System.Collections.Immutable;
using AiBlog.Link.Related;
using AiBlog.Parse.Tokens;
using AiBlog.Threads;

namespace AiBlog.Link;

/// <summary>The related posts of each post: those its author pinned, then what the ranking finds.</summary>
internal static class RelatedPosts
{
    /// <summary>For each post at most <paramref name="count"/> others, best first; never itself, none when its author wants none.</summary>
    public static ImmutableArray<ImmutableArray<RelatedPost>> Find(ImmutableArray<Post> posts, PostReferences references, int count,
        int jobs)
    {
        if (count == 0)
        {
            return [.. posts.Select(_ => ImmutableArray<RelatedPost>.Empty)];
        }

        var ranker = RankerOf(posts, jobs);
        return InParallel.Map(
            posts, jobs, () => ranker.NewScratch(count), (post, scratch) => FindFor(post, posts, references, count, ranker, scratch));
    }

    /// <summary>What compares the posts of a site by what they say.</summary>
    public static RelatedRanker RankerOf(ImmutableArray<Post> posts, int jobs) => new(
        [.. posts.Select(post => post.File.Tokens)],
        [.. posts.Select(post => DateOnly.FromDateTime(post.Date.Value.UtcDateTime))],
        jobs);

    private static ImmutableArray<RelatedPost> FindFor(
        Post post, ImmutableArray<Post> posts, PostReferences references, int count, RelatedRanker ranker, RankerScratch scratch)
    {
        if (post.Front.Related.IsOff)
        {
            return [];
        }

        var pinned = post.Front.Related.Pinned
            .SelectMany(name => references.Find(name.Value))
            .Where(other => other.Index != post.Index)
            .DistinctBy(other => other.Index)
            .Select(other => new RelatedPost(other, 1, true))
            .ToList();
        var ranked = ranker.Rank(post.Index, count + pinned.Count, scratch)
            .Where(other => pinned.TrueForAll(pin => pin.Post.Index != other.Id))
            .Select(other => new RelatedPost(posts[other.Id], Bounded(other.Key), false));
        return [.. pinned.Concat(ranked).Take(count)];
    }

    /// <summary>From any positive number to one between 0 and 1, in the same order.</summary>
    private static double Bounded(double score) => Math.Round(1 - Math.Exp(-score), 4);
}

/// <summary>Why posts are related, for who asks: a build neither finds the shared tokens nor the words behind them.</summary>
internal sealed class RelatedReasons(ImmutableArray<Post> posts, int jobs)
{
    private const int TokensShown = 3;

    private readonly RelatedRanker ranker = RelatedPosts.RankerOf(posts, jobs);

    /// <summary>The tags and words that weigh most in what two posts share, heaviest first, with their part of it.</summary>
    public ImmutableArray<(string Word, double Share)> Of(Post post, Post other)
    {
        var names = TokenWords.Of(other.File);
        return
        [
            .. ranker.Shared(post.Index, other.Index, TokensShown)
                .Where(token => names.ContainsKey(token.Hash))
                .GroupBy(token => names[token.Hash], StringComparer.Ordinal)
                .Select(group => (group.Key, group.Sum(token => token.Share))),
        ];
    }
}
