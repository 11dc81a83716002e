using System.Collections.Immutable;
using System.IO.Enumeration;
using AiBlog.Diagnostics;

namespace AiBlog.Load;

/// <summary>Lists files below the folders of one site and refuses links that lead out of it, because a link is how a strange theme or
/// post would publish a file of the machine.</summary>
internal sealed class FolderWalk(string root)
{
    private readonly string realRoot = Path.TrimEndingDirectorySeparator(RealPath(root));
    private readonly List<Diagnostic> diagnostics = [];

    public ImmutableArray<Diagnostic> Diagnostics => [.. diagnostics];

    /// <summary>All files below a folder of the site, links to folders not followed; empty when there is no such folder.</summary>
    /// <exception cref="EnvironmentFault">A folder cannot be listed.</exception>
    public IReadOnlyList<MediaFile> Files(string folder)
    {
        var full = Path.Combine(root, folder);
        if (!Directory.Exists(full))
        {
            return [];
        }

        try
        {
            return IsLinkOut(new DirectoryInfo(full), folder) ? [] : List(full);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault($"cannot list {folder}: {fault.Message}", fault);
        }
    }

    /// <summary>One file of the site; null when there is none, or when it is a link that leads out.</summary>
    public MediaFile? File(string path)
    {
        var info = new FileInfo(Path.Combine(root, path));
        return info.Exists && !IsLinkOut(info, path) ? new MediaFile(path, info.FullName, info.Length) : null;
    }

    /// <summary>A folder that goes while it is listed is a change, and so the listing starts again.</summary>
    private List<MediaFile> List(string full)
    {
        const int MostTries = 20;
        for (var tries = 1; ; tries++)
        {
            var before = diagnostics.Count;
            try
            {
                return ListOnce(full);
            }
            catch (DirectoryNotFoundException) when (tries < MostTries)
            {
                diagnostics.RemoveRange(before, diagnostics.Count - before);
                if (!Directory.Exists(full))
                {
                    return [];
                }
            }
        }
    }

    private List<MediaFile> ListOnce(string full)
    {
        var entries = new FileSystemEnumerable<(FileSystemInfo Info, long Length, bool IsLink)>(
            full,
            static (ref entry) => (entry.ToFileSystemInfo(), entry.Length, entry.Attributes.HasFlag(FileAttributes.ReparsePoint)),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = static (ref entry) => !entry.IsDirectory || entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
            ShouldRecursePredicate = static (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint),
        };
        var files = new List<MediaFile>();
        foreach (var (info, length, isLink) in entries)
        {
            var path = Path.GetRelativePath(root, info.FullName).Replace('\\', '/');
            if (!isLink || IsLockOfEditor(info) || !IsLinkOut(info, path))
            {
                files.Add(new MediaFile(path, info.FullName, length));
            }
        }

        return files;
    }

    /// <summary>Emacs marks a file that is being edited with a link that leads nowhere, <c>.#NAME</c>; the name keeps it out of the site.</summary>
    private static bool IsLockOfEditor(FileSystemInfo info) => info.Name.StartsWith(".#", StringComparison.Ordinal);

    private bool IsLinkOut(FileSystemInfo info, string path)
    {
        // The attributes of a file that is gone are all set.
        if ((int)info.Attributes == -1 || !info.Attributes.HasFlag(FileAttributes.ReparsePoint))
        {
            return false;
        }

        var fault = info is DirectoryInfo ? SiteFaults.LinkToFolder(path) : OutsideFault(info, path);
        if (fault is not null)
        {
            diagnostics.Add(fault);
        }

        return fault is not null;
    }

    private Diagnostic? OutsideFault(FileSystemInfo info, string path)
    {
        try
        {
            var target = info.ResolveLinkTarget(returnFinalTarget: true);
            var isInside = target is { Exists: true } && RealPath(target.FullName).StartsWith(realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            return isInside ? null : SiteFaults.LinkOutside(path);
        }
        catch (IOException)
        {
            return SiteFaults.LinkOutside(path);
        }
    }

    /// <summary>The path with links in any of its parts resolved, so that a folder reached through a link still compares equal.</summary>
    private static string RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        var parent = Path.GetDirectoryName(full);
        if (parent is null)
        {
            return full;
        }

        var here = Path.Combine(RealPath(parent), Path.GetFileName(full));
        var target = Path.Exists(here) ? Directory.ResolveLinkTarget(here, returnFinalTarget: true) : null;
        return target?.FullName ?? here;
    }
}
