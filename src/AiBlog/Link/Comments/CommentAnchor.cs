using System.Text;

namespace AiBlog.Link.Comments;

/// <summary>Makes an id of an element out of the id of a comment, which may hold anything.</summary>
internal static class CommentAnchor
{
    private const int Longest = 80;

    /// <summary>ASCII letters, digits, dots, hyphens and underscores stay, all else becomes a hyphen: the anchor needs no escaping anywhere.</summary>
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
