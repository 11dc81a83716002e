using System.Collections.Immutable;
using AiBlog.Link.Terms;
using AiBlog.Link.Urls;
using AiBlog.Parse;

namespace AiBlog.Link;

/// <summary>A post that is out, with its place in the site.</summary>
/// <param name="Index">In <see cref="Site.Posts"/>, newest first.</param>
/// <param name="Url">A path of the site.</param>
internal sealed record Post(
    int Index,
    ParsedFile File,
    string Slug,
    string Url,
    PostDate Date,
    string Language,
    ImmutableArray<TermRef> Tags,
    ImmutableArray<TermRef> Categories,
    ImmutableArray<TermRef> Authors,
    TermRef? Series)
{
    public FrontMatter Front => File.Front;

    public string Title => File.Front.Title;

    /// <summary>When it last changed, as its author says: the update, else the date.</summary>
    public DateTimeOffset Changed => Front.Updated?.Value ?? Date.Value;
}

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

/// <summary>The posts on either side in time.</summary>
internal static class Neighbours
{
    public static (Post? Newer, Post? Older) Of(ImmutableArray<Post> posts, int index) =>
        (index > 0 ? posts[index - 1] : null, index + 1 < posts.Length ? posts[index + 1] : null);
}
