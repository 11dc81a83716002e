using System.Text;
using AiBlog.Load;
using AiBlog.Parse;
using AiBlog.Parse.Markdown;
using AiBlog.Privacy.Gate;

namespace AiBlog.Fuzz.Targets;

/// <summary>A post from bytes to HTML that has passed the consent gate. An input without front matter gets one.</summary>
internal static class MarkdownTarget
{
    private const string Path = "content/posts/2026-01-01-a.md";

    private static readonly byte[] Head = Encoding.UTF8.GetBytes("---\ntitle: T\n---\n");

    public static void Run(byte[] input)
    {
        var bytes = input.AsSpan().StartsWith("---"u8) ? input : [.. Head, .. input];
        if (Claim.TextOf(Path, bytes) is not { } text)
        {
            return;
        }

        var source = new SourceFile(Path, bytes);
        var first = FuzzSite.Parser.Parse(source, ContentKind.Post, FileName.Of(source.Path, _ => false));
        var second = FuzzSite.Parser.Parse(source, ContentKind.Post, FileName.Of(source.Path, _ => false));
        Claim.Places(first.Diagnostics, text);
        Claim.Same(first.Diagnostics, second.Diagnostics);
        if (first.File is not { } file || second.File is not { } again)
        {
            Claim.That(first.Diagnostics.Length > 0, "a post is refused without a diagnostic");
            return;
        }

        Claim.That(file.Excerpt == again.Excerpt && file.Words == again.Words, "the same post has another excerpt the second time");
        Claim.That(file.Bodies.Select(body => body.Html).SequenceEqual(again.Bodies.Select(body => body.Html)), "the same post has other HTML the second time");
        foreach (var body in file.Bodies.Concat(file.KeyPoints))
        {
            Holes(body);
        }

        Claim.Harmless(string.Concat(file.Bodies.Select(Page)));
        foreach (var point in file.KeyPoints)
        {
            Claim.Harmless(Page(point));
        }

        CssTarget.IsOwn(file.Styles.Where(style => style.Services.IsEmpty).Select(style => style.Css));
    }

    private static string Page(MarkdownBody body) => PageBody.Write(body.Html, body.Gates, FuzzSite.Embeds);

    private static void Holes(MarkdownBody body)
    {
        var last = 0;
        foreach (var hole in body.Holes)
        {
            Claim.That(hole.Offset >= last && hole.Offset <= body.Html.Length, "a hole is outside its HTML or before the one before it");
            last = hole.Offset;
        }
    }
}
