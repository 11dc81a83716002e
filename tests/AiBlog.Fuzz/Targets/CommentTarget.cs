using AiBlog.Load;
using AiBlog.Parse.Comments;
using AiBlog.Text.Html;
using NodaTime;

namespace AiBlog.Fuzz.Targets;

/// <summary>A comment file in each of its three formats.</summary>
internal static class CommentTarget
{
    private static readonly CommentParser Parser = new(DateTimeZone.Utc);

    public static void Run(byte[] input)
    {
        foreach (var extension in new[] { ".yml", ".json", ".md" })
        {
            var path = "content/comments/a/b" + extension;
            if (Claim.TextOf(path, input) is not { } text)
            {
                return;
            }

            var source = new SourceFile(path, input);
            var first = Parser.Parse(source);
            Claim.Places(first.Diagnostics, text);
            Claim.Same(first.Diagnostics, Parser.Parse(source).Diagnostics);
            if (first.Comment is { } comment)
            {
                Claim.That(!comment.Name.Contains('\n', StringComparison.Ordinal), "a name has several lines");
                IsBalanced(comment.Text.Html);
                Claim.Harmless(comment.Text.Html);
            }
        }
    }

    /// <summary>The HTML has the elements of comments only, and closes each in the order it opens them.</summary>
    private static void IsBalanced(string html)
    {
        var open = new Stack<string>();
        var tags = new TagScanner(html);
        while (tags.Next())
        {
            var name = tags.Name.ToString();
            Claim.That(tags.Kind is TagKind.Start or TagKind.End && IsKnown(name), $"a comment has <{name}> in {html}");
            if (tags.Kind == TagKind.End)
            {
                Claim.That(open.TryPop(out var last) && last == name, $"</{name}> closes nothing in {html}");
            }
            else if (name != "br")
            {
                open.Push(name);
            }
        }

        Claim.That(open.Count == 0 && !tags.TextBefore.Contains('<'), $"a tag stays open in {html}");
    }

    private static bool IsKnown(string name) => name is "p" or "br" or "a" or "em" or "strong" or "code" or "pre" or "blockquote" or "ul" or "ol" or "li";
}
