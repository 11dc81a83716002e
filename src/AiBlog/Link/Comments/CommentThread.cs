using System.Collections.Immutable;
using System.Text;
using AiBlog.Parse;
using AiBlog.Parse.Comments;

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

/// <summary>A comment in its thread.</summary>
/// <param name="Id">What an answer names it by; unique in the post.</param>
/// <param name="Anchor">The id of its element: <c>comment-ID</c>.</param>
/// <param name="Parent">What it answers; null at the top.</param>
/// <param name="IsFlattened">It stands beside its parent, because threads are only so deep.</param>
/// <param name="Replies">By date.</param>
internal sealed record LinkedComment(ParsedComment Comment, string Id, string Anchor, CommentReference? Parent, bool IsFlattened,
    ImmutableArray<LinkedComment> Replies)
{
    public PostDate? Date => Comment.Date;

    public string Name => Comment.Name;

    /// <summary>This one and all below it, in the order of the page.</summary>
    public IEnumerable<LinkedComment> WithReplies() => Replies.SelectMany(reply => reply.WithReplies()).Prepend(this);
}

/// <summary>Another comment of the same post.</summary>
internal sealed record CommentReference(string Name, string Anchor);

/// <summary>Makes an id of an element out of the id of a comment, which may hold anything.</summary>
internal static class CommentAnchor
{
    private const int Longest = 80;

    /// <summary>ASCII letters, digits, dots, hyphens and underscores stay, all else becomes a hyphen: the anchor needs no escaping
    /// anywhere.</summary>
    public static string Of(string id)
    {
        var anchor = new StringBuilder();
        foreach (var c in id.AsSpan(0, Math.Min(id.Length, Longest)))
        {
            anchor.Append(char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_' ? c : '-');
        }

        return anchor.ToString();
    }
}
