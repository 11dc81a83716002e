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
    /// <exception cref="EnvironmentFault">A file or folder cannot be read.</exception>
    /// <param name="spell">How paths are written in the site, so that links find files whatever the file system does with accents.</param>
    public static SiteFolder Load(string root, int jobs, Func<string, string>? spell = null)
    {
        var walk = new FolderWalk(root, spell);
        var content = walk.Files("content/posts").Concat(walk.Files("content/pages")).ToList();
        var (published, hidden) = StaticFiles.Split(walk.Files(StaticFiles.Folder));
        var stray = StrayFiles.Find(root, content);
        var markdown = content.Where(file => IsMarkdown(file.Path)).ToList();
        var theme = ThemeFolders.SelectMany(walk.Files).Where(file => !HasHiddenPart(file.Path)).ToList();
        return new SiteFolder(
            root,
            walk.File(ConfigName) is { } config ? Read(config) : null,
            ReadAll(markdown.Where(file => file.Path.StartsWith("content/posts/", StringComparison.Ordinal)), jobs),
            ReadAll(markdown.Where(file => file.Path.StartsWith("content/pages/", StringComparison.Ordinal)), jobs),
            ReadAll(CommentFolders.SelectMany(walk.Files).Where(file => !HasHiddenPart(file.Path)), jobs),
            [.. content.Where(file => !IsMarkdown(file.Path) && !HasHiddenPart(file.Path)).Order(ByPath)],
            [.. published.Order(ByPath)],
            ReadAll(theme, jobs),
            [.. walk.Diagnostics, .. hidden, .. stray]);
    }

    private static readonly Comparer<MediaFile> ByPath = Comparer<MediaFile>.Create((a, b) => string.CompareOrdinal(a.Path, b.Path));

    private static bool IsMarkdown(string path) =>
        MarkdownFiles.Is(path) && !HasHiddenPart(path);

    /// <summary>Below a name that starts with a dot, and so not meant to be read.</summary>
    public static bool HasHiddenPart(string path) =>
        path.Contains("/.", StringComparison.Ordinal) || path.EndsWith("/Thumbs.db", StringComparison.Ordinal);

    private static ImmutableArray<SourceFile> ReadAll(IEnumerable<MediaFile> files, int jobs) =>
        [.. InParallel.Map(files.Order(ByPath), jobs, Read).OfType<SourceFile>()];

    /// <summary>Null when the file is gone since it was listed: an editor has replaced or removed it.</summary>
    private static SourceFile? Read(MediaFile file)
    {
        try
        {
            return new SourceFile(file.Path, File.ReadAllBytes(file.FullPath));
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault($"cannot read {file.Path}: {fault.Message}", fault);
        }
    }
}
