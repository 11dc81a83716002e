using System.Collections.Immutable;
using AiBlog.Text.Yaml;

namespace AiBlog.Import.FrontMatter;

/// <summary>Front matter of another generator, by the meaning of its keys.</summary>
internal sealed record MappedFront
{
    public string? Title { get; init; }

    public string? Date { get; init; }

    public string? Updated { get; init; }

    public string? Expires { get; init; }

    /// <summary>Why the post was not public; null when it was.</summary>
    public string? HiddenBecause { get; init; }

    public string? Slug { get; init; }

    /// <summary>The URL or path that the post had; the last part of it may be a pattern.</summary>
    public string? Url { get; init; }

    public string? Description { get; init; }

    public ImmutableArray<string> Tags { get; init; } = [];

    public ImmutableArray<string> Categories { get; init; } = [];

    public ImmutableArray<string> Authors { get; init; } = [];

    public ImmutableArray<string> KeyPoints { get; init; } = [];

    public ImmutableArray<string> Aliases { get; init; } = [];

    public ImportedImage? Image { get; init; }

    public ImportedSource? Source { get; init; }

    public string? Series { get; init; }

    public bool IsPinned { get; init; }

    public bool CommentsOpen { get; init; } = true;

    public bool? Toc { get; init; }

    public string? Language { get; init; }

    public string? Layout { get; init; }

    public string? ExcerptSeparator { get; init; }

    public ImmutableArray<YamlEntry> Extra { get; init; } = [];

    public ImmutableArray<YamlEntry> Dropped { get; init; } = [];

    /// <summary>Dates that could not be read, as written.</summary>
    public ImmutableArray<string> BadDates { get; init; } = [];
}
