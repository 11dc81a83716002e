using System.Collections.Immutable;

namespace AiBlog.Link;

/// <summary>The posts on either side in time.</summary>
internal static class Neighbours
{
    public static (Post? Newer, Post? Older) Of(ImmutableArray<Post> posts, int index) =>
        (index > 0 ? posts[index - 1] : null, index + 1 < posts.Length ? posts[index + 1] : null);
}
