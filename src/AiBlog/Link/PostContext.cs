using System.Collections.Immutable;

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
/// <param name="Because">The terms that weighed most, heaviest first.</param>
internal sealed record RelatedPost(Post Post, double Score, ImmutableArray<string> Because);
