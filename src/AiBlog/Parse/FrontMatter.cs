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
