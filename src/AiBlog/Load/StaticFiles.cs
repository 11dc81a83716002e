using System.Collections.Frozen;
using AiBlog.Diagnostics;

namespace AiBlog.Load;

/// <summary>Decides which files of content/static are published. A name that starts with a dot usually belongs to a tool or holds a secret,
/// so only the few that hosts and standards know are published.</summary>
internal static class StaticFiles
{
    public const string Folder = "content/static";

    /// <summary>RFC 8615: the folder in which a site answers standard questions.</summary>
    private const string WellKnown = "/.well-known/";

    /// <summary>Files at the root of a site that hosts read: GitHub Pages, Apache, Codeberg Pages, and Surge.</summary>
    private static readonly FrozenSet<string> HostFiles =
        FrozenSet.Create(StringComparer.Ordinal, ".nojekyll", ".htaccess", ".domains", ".surgeignore");

    /// <summary>What editors, file managers, and Git leave in a folder, which no author means to publish.</summary>
    private static readonly FrozenSet<string> ToolFiles = FrozenSet.Create(
        StringComparer.Ordinal, ".DS_Store", ".directory", ".gitkeep", ".keep", ".gitignore", ".gitattributes", ".editorconfig", ".git",
        ".idea", ".vscode");

    /// <summary>Splits the files into those that are published and a warning for each one that is not and may have been meant to
    /// be.</summary>
    public static (IReadOnlyList<MediaFile> Published, IReadOnlyList<Diagnostic> Diagnostics) Split(IReadOnlyList<MediaFile> files)
    {
        var published = new List<MediaFile>(files.Count);
        var diagnostics = new List<Diagnostic>();
        foreach (var file in files)
        {
            if (HiddenPart(file.Path[Folder.Length..]) is not { } part)
            {
                published.Add(file);
            }
            else if (!IsOfTool(part))
            {
                diagnostics.Add(SiteFaults.DotfileNotPublished(file.Path));
            }
        }

        return (published, diagnostics);
    }

    /// <summary>The part of a path, with its leading slash, that keeps the file out of the site; null when the file is published.</summary>
    private static string? HiddenPart(string path)
    {
        if (HostFiles.Contains(path[1..]))
        {
            return null;
        }

        var open = path.StartsWith(WellKnown, StringComparison.Ordinal) ? path[(WellKnown.Length - 1)..] : path;
        return open.Split('/').FirstOrDefault(part => part.StartsWith('.') || part == "Thumbs.db");
    }

    /// <summary>Besides the known names: swap files (.NAME.swp), lock files (.#NAME, .~lock.NAME#), and files on their way to another
    /// name.</summary>
    private static bool IsOfTool(string part) =>
        ToolFiles.Contains(part)
        || part == "Thumbs.db"
        || part.StartsWith("._", StringComparison.Ordinal)
        || part.StartsWith(".#", StringComparison.Ordinal)
        || part.StartsWith(".~", StringComparison.Ordinal)
        || part.StartsWith(".goutputstream-", StringComparison.Ordinal)
        || part.EndsWith('~')
        || part.EndsWith(".tmp", StringComparison.OrdinalIgnoreCase)
        || (part.Length > 5 && part[^4..^1] == ".sw");
}

/// <summary>Which files are Markdown, by the endings that generators use.</summary>
internal static class MarkdownFiles
{
    private static readonly string[] Endings = [".md", ".markdown", ".mdown", ".mkdown", ".mkdn", ".mkd"];

    public static bool Is(string path) => EndingOf(path) is not null;

    /// <summary>The path of a Markdown file without its ending.</summary>
    public static string WithoutEnding(string path) => EndingOf(path) is { } ending ? path[..^ending.Length] : path;

    private static string? EndingOf(string path) =>
        Endings.FirstOrDefault(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
