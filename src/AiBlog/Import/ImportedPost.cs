using System.Collections.Immutable;
using AiBlog.Parse;
using AiBlog.Text.Yaml;

namespace AiBlog.Import;

/// <summary>A post or page as every importer hands it to the writer: front matter of ours, and a body in Markdown.</summary>
/// <param name="Key">Names the post in its source for later imports: a path, or a post id.</param>
/// <param name="Path">Where the file goes, relative to the site.</param>
internal sealed record ImportedPost(string Key, string Path, ContentKind Kind, string Title)
{
    /// <summary>As <see cref="DateReader"/> accepts it.</summary>
    public string? Date { get; init; }

    public string? Updated { get; init; }

    public string? Expires { get; init; }

    public bool IsDraft { get; init; }

    public string? Slug { get; init; }

    public string? Description { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    public ImmutableArray<string> Categories { get; init; } = [];

    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> KeyPoints { get; init; } = [];

    public string? Opinion { get; init; }

    public ImportedSource? Source { get; init; }

    public ImportedImage? Image { get; init; }

    public ImmutableArray<string> Aliases { get; init; } = [];

    public string? Series { get; init; }

    public bool IsPinned { get; init; }

    /// <summary>False when the old site had closed them.</summary>
    public bool CommentsOpen { get; init; } = true;

    public bool? Toc { get; init; }

    public string? Language { get; init; }

    public string? TranslationOf { get; init; }

    /// <summary>The id that the old feed gave the post, so that feed readers do not show it as new.</summary>
    public string? FeedId { get; init; }

    /// <summary>Keys without a counterpart, with values as they were written.</summary>
    public ImmutableArray<YamlEntry> Extra { get; init; } = [];

    public string Body { get; init; } = "";
}

/// <summary>The lead image of an imported post.</summary>
internal sealed record ImportedImage(string Src, string Alt, string? Caption, string? Credit);

/// <summary>What an imported post reports on.</summary>
internal sealed record ImportedSource(string Name, string Url);
