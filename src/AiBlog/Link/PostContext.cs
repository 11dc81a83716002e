using System.Collections.Immutable;
using AiBlog.Parse.Terms;

namespace AiBlog.Link;

/// <summary>What a post's page shows of the rest of the site.</summary>
/// <param name="Translations">The same text in other languages, by language.</param>
internal sealed record PostContext(
    LinkedText Text,
    Post? Newer,
    Post? Older,
    ImmutableArray<RelatedPost> Related,
    ImmutableArray<Post> Translations);

/// <summary>A related post and what made it so.</summary>
/// <param name="Score">In (0, 1]; 1 for a post its author pinned.</param>
/// <param name="Terms">The shared terms that weighed most, heaviest first, by their hash; <see cref="Because"/> gives their words.</param>
internal sealed record RelatedPost(Post Post, double Score, bool IsPinned, ImmutableArray<RelatedTerm> Terms)
{
    /// <summary>The words behind <see cref="Terms"/>; reads the post again, so for who explains, not for a build.</summary>
    public ImmutableArray<(string Word, double Share)> Because()
    {
        var names = TermWords.Of(Post.File, Post.Language);
        return
        [
            .. Terms.Where(term => names.ContainsKey(term.Hash))
                .GroupBy(term => names[term.Hash], StringComparer.Ordinal)
                .Select(group => (group.Key, group.Sum(term => term.Share))),
        ];
    }
}

/// <param name="Share">Of all that the two posts share, 0 to 1.</param>
internal readonly record struct RelatedTerm(ulong Hash, double Share);
