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

/// <param name="Score">In (0, 1]; 1 for a post its author pinned.</param>
internal sealed record RelatedPost(Post Post, double Score, bool IsPinned);
