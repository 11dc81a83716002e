using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Import.FrontMatter;
using AiBlog.Parse;

namespace AiBlog.Import.Folders;

/// <summary>One text file of the old site, read but for its text.</summary>
/// <param name="SourcePath">Relative to the source folder.</param>
/// <param name="Path">Relative to the content folder.</param>
/// <param name="Name">Without date, language suffix, and extension; for a bundle, the name of its folder.</param>
/// <param name="Date">Normalized; from the front matter, else from names and URLs.</param>
internal sealed record FolderEntry(string SourcePath, string Path, EntryRole Role, string Name, string? Date, MappedFront Front)
{
    /// <summary>The date in the name of the file, which some generators file the post under.</summary>
    public string? NameDate { get; init; }

    public Placed<string>? Fault { get; init; }

    /// <summary>The first heading of the text when there is no title; it is not repeated in the text.</summary>
    public string? HeadingTitle { get; init; }

    /// <summary>From the name of the file, as in <c>about.fr.md</c>, or of the folder.</summary>
    public string? Language { get; init; }

    /// <summary>Folders above the file that the generator counts as categories in URLs.</summary>
    public ImmutableArray<string> PathCategories { get; init; } = [];

    /// <summary>For Jekyll and Hexo the title in a URL is the name of the file.</summary>
    public bool TitleIsName { get; init; }

    /// <summary>The name of the file with the date it may begin with.</summary>
    public string FileName { get; init; } = "";

    public bool HasLanguageSuffix { get; init; }

    public bool IsBundle { get; init; }

    public bool HasText { get; init; }

    public ContentKind Kind { get; init; }

    public string Slug { get; init; } = "";

    /// <summary>Where the file goes in the new site.</summary>
    public string Target { get; init; } = "";

    /// <summary>Paths of the old site that the post answered at, the first being its own.</summary>
    public ImmutableArray<string> OldUrls { get; init; } = [];

    public bool IsDraft => Role == EntryRole.Draft || Front.HiddenBecause is not null || Fault is not null;

    public string Folder => Path[..(Path.LastIndexOf('/') + 1)];

    public bool IsHtml =>
        SourcePath.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || SourcePath.EndsWith(".htm", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a link in another text names it by.</summary>
    public string Link => "/" + Target["content/".Length..];
}

/// <summary>What a text file is for the old generator.</summary>
internal enum EntryRole
{
    /// <summary>No content: a template, a readme, a configuration.</summary>
    None,

    Post,
    Draft,
    Page,

    /// <summary>A post when it has a date, else a page.</summary>
    ByDate,

    /// <summary>The list page of a folder; its text is kept as a page when there is any.</summary>
    Section,
}
