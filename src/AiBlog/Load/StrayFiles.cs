using AiBlog.Diagnostics;

namespace AiBlog.Load;

/// <summary>Finds files and folders that an author likely means to publish or to use, but that no build reads.</summary>
internal static class StrayFiles
{
    private const string Content = "content";

    private static readonly string[] ContentFolders = ["posts", "pages", "static", "comments"];

    /// <summary>Folders beside aiblog.yml in which other generators keep Markdown.</summary>
    private static readonly string[] PostFolders = ["_posts", "_drafts", "posts", "post", "blog", "pages", "_pages"];

    private static readonly (string Folder, string Ending)[] ThemeFolders =
        [("layouts", ".html"), ("partials", ".html"), ("assets", ""), ("strings", ".yml"), ("themes", "")];

    /// <param name="content">The files of content/posts and content/pages.</param>
    public static IEnumerable<Diagnostic> Find(string root, IReadOnlyList<MediaFile> content) =>
        [.. Unread(content), .. Misplaced(root), .. Misnamed(root)];

    /// <summary>Pages in other formats. HTML in the folder of a post is copied with it, so it is not meant here.</summary>
    private static IEnumerable<Diagnostic> Unread(IReadOnlyList<MediaFile> content)
    {
        var bundles = content
            .Where(file =>
                MarkdownFiles.Is(file.Path) && Path.GetFileName(file.Path).StartsWith("index.", StringComparison.OrdinalIgnoreCase))
            .Select(file => file.Path[..(file.Path.LastIndexOf('/') + 1)])
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in content.Where(file => !SiteLoader.HasHiddenPart(file.Path)))
        {
            var ending = Path.GetExtension(file.Path).ToLowerInvariant();
            if (ending is ".mdx" or ".rst" or ".adoc" or ".org" or ".ipynb"
                || (ending is ".html" or ".htm" && !IsInBundle(file.Path, bundles)))
            {
                yield return SiteFaults.FileNotRead(file.Path, ending);
            }
        }
    }

    private static bool IsInBundle(string path, HashSet<string> bundles)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (bundles.Contains(path[..(slash + 1)]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Markdown in folders that are not read, one report a folder.</summary>
    private static IEnumerable<Diagnostic> Misplaced(string root)
    {
        var folders = FoldersIn(root, Content).Where(name => !ContentFolders.Contains(name, StringComparer.Ordinal))
            .Select(name => $"{Content}/{name}")
            .Concat(FoldersIn(root, "").Intersect(PostFolders, StringComparer.Ordinal));
        foreach (var folder in folders)
        {
            var markdown = Below(root, folder).Where(file => MarkdownFiles.Is(file.Path) && !SiteLoader.HasHiddenPart(file.Path))
                .Select(file => file.Path).Order(StringComparer.Ordinal).ToList();
            if (markdown.Count > 0)
            {
                yield return SiteFaults.FolderNotRead(
                    markdown[0], folder, markdown.Count, folder.Contains("page", StringComparison.OrdinalIgnoreCase)
                    ? "content/pages"
                    : "content/posts");
            }
        }

        foreach (var file in FilesIn(root, Content).Where(MarkdownFiles.Is).Where(name => !name.StartsWith('.'))
            .Order(StringComparer.Ordinal))
        {
            yield return SiteFaults.FolderNotRead($"{Content}/{file}", Content, 1, "content/posts");
        }
    }

    /// <summary>Folders called almost like those of a theme: <c>layout</c>, <c>_partials</c>, and Hugo's <c>static</c>.</summary>
    private static IEnumerable<Diagnostic> Misnamed(string root)
    {
        foreach (var name in FoldersIn(root, ""))
        {
            var (meant, ending) = ThemeFolders.FirstOrDefault(folder => Bare(folder.Folder) == Bare(name) && folder.Folder != name);
            if (meant is not null && Below(root, name).Any(file => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)))
            {
                yield return SiteFaults.FolderMisnamed(name, meant);
            }
            else if (name == "static" && Below(root, name).Count > 0)
            {
                yield return SiteFaults.FolderMisnamed(name, "content/static");
            }
        }
    }

    private static string Bare(string name) => name.Trim('_').TrimEnd('s').ToLowerInvariant();

    /// <summary>What is wrong with a file that no build reads is of no interest, and so the faults of the walk are dropped.</summary>
    private static IReadOnlyList<MediaFile> Below(string root, string folder)
    {
        try
        {
            return new FolderWalk(root).Files(folder);
        }
        catch (EnvironmentFault)
        {
            return [];
        }
    }

    private static IEnumerable<string> FoldersIn(string root, string folder) => NamesIn(root, folder, Directory.EnumerateDirectories);

    private static IEnumerable<string> FilesIn(string root, string folder) => NamesIn(root, folder, Directory.EnumerateFiles);

    private static IEnumerable<string> NamesIn(string root, string folder, Func<string, IEnumerable<string>> list)
    {
        var full = Path.Combine(root, folder);
        return Directory.Exists(full) ? list(full).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal) : [];
    }
}
