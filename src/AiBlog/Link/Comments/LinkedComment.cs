using System.Collections.Immutable;
using AiBlog.Parse;
using AiBlog.Parse.Comments;

namespace AiBlog.Link.Comments;

/// <summary>A comment in its thread.</summary>
/// <param name="Id">What an answer names it by; unique in the post.</param>
/// <param name="Anchor">The id of its element: <c>comment-ID</c>.</param>
/// <param name="Parent">What it answers; null at the top.</param>
/// <param name="IsFlattened">It stands beside its parent, because threads are only so deep.</param>
/// <param name="Replies">By date.</param>
internal sealed record LinkedComment(ParsedComment Comment, string Id, string Anchor, CommentReference? Parent, bool IsFlattened, ImmutableArray<LinkedComment> Replies)
{
    public PostDate? Date => Comment.Date;

    public string Name => Comment.Name;

    /// <summary>This one and all below it, in the order of the page.</summary>
    public IEnumerable<LinkedComment> WithReplies() => Replies.SelectMany(reply => reply.WithReplies()).Prepend(this);
}

/// <summary>Another comment of the same post.</summary>
internal sealed record CommentReference(string Name, string Anchor);
