using System.Collections.Immutable;
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
