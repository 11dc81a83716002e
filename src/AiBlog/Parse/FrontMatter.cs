using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Text.Yaml;

namespace AiBlog.Parse;

/// <summary>What an author says about a post or page above its text.</summary>
/// <param name="Date">Never null for a post.</param>
/// <param name="Correction">What was corrected at <paramref name="Updated"/>.</param>
/// <param name="Slug">As written and valid; null when the file's name decides.</param>
/// <param name="FeedId">The id of the post in the feeds of its former site; always null for a page.</param>
/// <param name="CommentsThread">The address under which this post is discussed elsewhere.</param>
/// <param name="Ai">Null when the author says nothing.</param>
/// <param name="Toc">Null when the site's <c>markdown.toc</c> decides.</param>
/// <param name="Language">A language tag; null for the site's.</param>
/// <param name="Place">The first line of the front matter, for faults that have no key of their own.</param>
internal sealed record FrontMatter(
    string Title,
    PostDate? Date,
    PostDate? Updated,
    string? Correction,
    Placed<string>? Slug,
    Placed<string>? FeedId,
    string? Description,
    ImmutableArray<Placed<string>> Tags,
    ImmutableArray<Placed<string>> Categories,
    ImmutableArray<Placed<string>> Authors,
    ImmutableArray<Placed<string>> KeyPoints,
    EmbeddedText? Opinion,
    ImmutableArray<SourceReference> Sources,
    PostImage? Image,
    string? Series,
    bool IsDraft,
    PostDate? Expires,
    ImmutableArray<Placed<string>> Aliases,
    RelatedChoice Related,
    bool IsPinned,
    Placed<string>? TranslationOf,
    bool CommentsOpen,
    Placed<string>? CommentsThread,
    AiUse? Ai,
    bool? Toc,
    Placed<string>? Language,
    YamlMapping Extra,
    Place Place);

/// <summary>A moment as its author wrote it, with the offset of its zone or of the site's.</summary>
/// <param name="HasTime">False for a day alone; then the moment is the day's beginning.</param>
internal sealed record PostDate(DateTimeOffset Value, bool HasTime, Place Place);

/// <summary>A post's lead picture. An empty <paramref name="Alt"/> means that none was written.</summary>
internal sealed record PostImage(Placed<string> Src, string Alt, string? Caption, string? Credit);

/// <summary>Which related posts an author wants: slugs that come first, none at all, or what the program finds.</summary>
internal sealed record RelatedChoice(bool IsOff, ImmutableArray<Placed<string>> Pinned)
{
    public static RelatedChoice Automatic { get; } = new(false, []);

    public static RelatedChoice Off { get; } = new(true, []);
}

/// <summary>What a post reports on, and where it was published. <paramref name="Url"/> and <paramref name="Archive"/> are http or
/// https.</summary>
internal sealed record SourceReference(string Name, string Url, string? Author, PostDate? Published, string? Archive);

/// <summary>How a text was made, as shown to readers and in the metadata.</summary>
internal enum AiUse
{
    None,
    Assisted,
    Generated,
}

/// <summary>What a file says about itself, where its text begins, and every fault.</summary>
/// <param name="FrontMatter">Null when there is none to read. With errors its faulty keys have their defaults, so that later stages can
/// look for more faults; nothing is published then.</param>
internal sealed record FrontMatterResult(FrontMatter? FrontMatter, int BodyOffset, ImmutableArray<Diagnostic> Diagnostics);
