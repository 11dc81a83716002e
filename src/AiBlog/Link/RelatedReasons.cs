using System.Collections.Immutable;
using AiBlog.Link.Related;
using AiBlog.Parse.Terms;

namespace AiBlog.Link;

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
