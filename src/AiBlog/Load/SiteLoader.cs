using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Threads;

namespace AiBlog.Load;

/// <summary>Reads the folder of a site. It knows where things lie, not what they mean.</summary>
internal static class SiteLoader
{
    public const string ConfigName = "aiblog.yml";

    /// <summary>The second is where Jekyll and Staticman keep them.</summary>
    private static readonly string[] CommentFolders = ["content/comments", "_data/comments"];

    private static readonly string[] ThemeFolders = ["layouts", "partials", "assets", "strings", "themes"];

    /// <summary>Loads the site at <paramref name="root"/>; a missing configuration is null, not a fault.</summary>
    /// <param name="spell">How paths are written in the site, so that links find files whatever the file system does with accents.</param>
    /// <exception cref="EnvironmentFault">A file or folder cannot be read.</exception>
    public static SiteFolder Load(string root, int jobs, Func<string, string>? spell = null) =>
        Read(List(root, spell), new SourceHashes(), jobs);

    /// <summary>Lists the files of the site, without reading any.</summary>
    /// <exception cref="EnvironmentFault">A folder cannot be listed.</exception>
    public static SiteListing List(string root, Func<string, string>? spell = null)
    {
        var walk = new FolderWalk(root, spell);
        var content = walk.Files("content/posts").Concat(walk.Files("content/pages")).ToList();
        var (published, hidden) = StaticFiles.Split(walk.Files(StaticFiles.Folder));
        var stray = StrayFiles.Find(root, content);
        return new SiteListing(
            root,
            walk.File(ConfigName),
            [.. content.Where(file => !HasHiddenPart(file.Path)).Order(ByPath)],
            [.. CommentFolders.SelectMany(walk.Files).Where(file => !HasHiddenPart(file.Path)).Order(ByPath)],
            [.. published.Order(ByPath)],
            [.. ThemeFolders.SelectMany(walk.Files).Where(file => !HasHiddenPart(file.Path)).Order(ByPath)],
            [.. walk.Diagnostics, .. hidden, .. stray]);
    }

    /// <summary>Reads what is listed. Posts, pages, and comments whose hash is known stay unread until somebody asks for their
    /// bytes.</summary>
    /// <exception cref="EnvironmentFault">A file cannot be read.</exception>
    public static SiteFolder Read(SiteListing listing, SourceHashes hashes, int jobs)
    {
        var markdown = listing.Content.Where(file => MarkdownFiles.Is(file.Path)).ToLookup(
            file => file.Path.StartsWith("content/posts/", StringComparison.Ordinal));
        return new SiteFolder(
            Root: listing.Root,
            Config: listing.Config is { } config ? Read(config, hashes) : null,
            Posts: ReadAll(markdown[true], hashes, jobs),
            Pages: ReadAll(markdown[false], hashes, jobs),
            Comments: ReadAll(listing.Comments, hashes, jobs),
            Media: [.. listing.Content.Where(file => !MarkdownFiles.Is(file.Path)).Select(hashes.With)],
            Static: [.. listing.Static.Select(hashes.With)],
            Theme: [.. InParallel.Map(listing.Theme, jobs, file => Read(file, hashes)).OfType<SourceFile>()],
            Diagnostics: listing.Diagnostics);
    }

    private static readonly Comparer<MediaFile> ByPath = Comparer<MediaFile>.Create((a, b) => string.CompareOrdinal(a.Path, b.Path));

    /// <summary>Below a name that starts with a dot, and so not meant to be read.</summary>
    public static bool HasHiddenPart(string path) =>
        path.Contains("/.", StringComparison.Ordinal) || path.EndsWith("/Thumbs.db", StringComparison.Ordinal);

    private static ImmutableArray<SourceFile> ReadAll(IEnumerable<MediaFile> files, SourceHashes hashes, int jobs) =>
        [.. InParallel.Map(files, jobs, file => hashes.Known(file) is { } hash ? new SourceFile(file, hash) : Read(file, hashes))
            .OfType<SourceFile>()];

    private static SourceFile? Read(MediaFile file, SourceHashes hashes) =>
        file.TryRead() is { } bytes ? new SourceFile(file, bytes, hashes.Add(file, bytes)) : null;
}

/// <summary>The files of a site before any is read, each list in ordinal order of its paths.</summary>
/// <param name="Content">Posts and pages, and the files beside them.</param>
internal sealed record SiteListing(
    string Root,
    MediaFile? Config,
    ImmutableArray<MediaFile> Content,
    ImmutableArray<MediaFile> Comments,
    ImmutableArray<MediaFile> Static,
    ImmutableArray<MediaFile> Theme,
    ImmutableArray<Diagnostic> Diagnostics)
{
    public IEnumerable<MediaFile> Files =>
        (Config is null ? [] : new[] { Config }).Concat(Content).Concat(Comments).Concat(Static).Concat(Theme);
}
