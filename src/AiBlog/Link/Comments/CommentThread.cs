using System.Collections.Immutable;

namespace AiBlog.Link.Comments;

/// <summary>The comments of one post.</summary>
/// <param name="Items">Those that answer the post itself, by date.</param>
internal sealed record CommentThread(ImmutableArray<LinkedComment> Items)
{
    public static CommentThread Empty { get; } = new([]);

    public int Count { get; } = Items.Sum(item => item.WithReplies().Count());

    /// <summary>Every comment, in the order of the page.</summary>
    public IEnumerable<LinkedComment> All => Items.SelectMany(item => item.WithReplies());
}
