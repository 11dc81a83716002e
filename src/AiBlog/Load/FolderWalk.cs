using System.Collections.Immutable;
using System.Formats.Tar;
using System.IO.Enumeration;
using System.Text;
using AiBlog.Diagnostics;

namespace AiBlog.Load;

/// <summary>Lists files below the folders of one site and refuses links that lead out of it, because a link is how a strange theme or
/// post would publish a file of the machine.</summary>
/// <param name="spell">How a file's path is written in the site; as the file system writes it when null.</param>
internal sealed class FolderWalk(string root, Func<string, string>? spell = null)
{
    private readonly string realRoot = Path.TrimEndingDirectorySeparator(RealPath(root));
    private readonly List<Diagnostic> diagnostics = [];

    public ImmutableArray<Diagnostic> Diagnostics => [.. diagnostics];

    /// <summary>All files below a folder of the site, links to folders not followed; empty when there is no such folder.</summary>
    /// <exception cref="EnvironmentFault">A folder cannot be listed.</exception>
    public IReadOnlyList<MediaFile> Files(string folder)
    {
        try
        {
            var full = Path.Combine(root, folder);
            return !IsFolder(full) || IsLinkOut(new DirectoryInfo(full), folder) ? [] : List(full);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault($"cannot list {folder}: {fault.Message}", fault);
        }
    }

    /// <summary>One file of the site; null when there is none, or when it is a link that leads out, a pipe, a socket, or a
    /// device.</summary>
    /// <exception cref="EnvironmentFault">The folder of the file cannot be looked into.</exception>
    public MediaFile? File(string path)
    {
        try
        {
            var info = new FileInfo(Path.Combine(root, path));
            if (AttributesOf(info.FullName) is null || !info.Exists || IsLinkOut(info, path))
            {
                return null;
            }

            if (SpecialFile.Is(info))
            {
                diagnostics.Add(SiteFaults.NeededFileIsSpecial(path));
                return null;
            }

            return new MediaFile(path, info.FullName, info.Length);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault($"cannot read {path}: {fault.Message}", fault);
        }
    }

    private static bool IsFolder(string full) => AttributesOf(full) is { } attributes && attributes.HasFlag(FileAttributes.Directory);

    /// <summary>Null when there is no such file or folder. Unlike <see cref="Directory.Exists"/>, it fails when nobody can say.</summary>
    private static FileAttributes? AttributesOf(string full)
    {
        try
        {
            return System.IO.File.GetAttributes(full);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
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
            ShouldIncludePredicate = static (ref entry) =>
                !entry.IsDirectory || entry.Attributes.HasFlag(FileAttributes.ReparsePoint) || IsGarbled(ref entry),
            ShouldRecursePredicate = static (ref entry) => !entry.Attributes.HasFlag(FileAttributes.ReparsePoint) && !IsGarbled(ref entry),
        };
        var files = new List<MediaFile>();
        var garbled = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (info, length, isLink) in entries)
        {
            var path = Path.GetRelativePath(root, info.FullName).Replace('\\', '/');
            if (path.Contains('\uFFFD', StringComparison.Ordinal) && !Path.Exists(info.FullName) && !isLink)
            {
                garbled.Add(path);
            }
            else if (!IsLockOfEditor(info) && !(isLink && IsLinkOut(info, path)) && !IsSpecial(info, path, length, isLink))
            {
                files.Add(new MediaFile(path, info.FullName, length));
            }
        }

        return garbled.Min is { } first
            ? throw new EnvironmentFault($"cannot read {first}: the bytes of its name are not valid UTF-8, so rename it")
            : Spelled(files);
    }

    /// <summary>Two files that would be spelled alike keep their names, so that both are reported.</summary>
    private List<MediaFile> Spelled(List<MediaFile> files)
    {
        if (spell is null || files.TrueForAll(file => Ascii.IsValid(file.Path)))
        {
            return files;
        }

        var spelled = files.Select(file => file with { Path = spell(file.Path) }).ToList();
        var twice = spelled.CountBy(file => file.Path, StringComparer.Ordinal).Where(path => path.Value > 1).Select(path => path.Key)
            .ToHashSet(StringComparer.Ordinal);
        return [.. files.Zip(spelled, (file, other) => twice.Contains(other.Path) ? file : other)];
    }

    /// <summary>True when the name, decoded, is no longer the name of the file: bytes that are not UTF-8 became U+FFFD.</summary>
    private static bool IsGarbled(ref FileSystemEntry entry) => entry.FileName.Contains('\uFFFD') && !Path.Exists(entry.ToFullPath());

    /// <summary>Pipes, sockets, and devices have no length.</summary>
    private bool IsSpecial(FileSystemInfo info, string path, long length, bool isLink)
    {
        var isSpecial = (length == 0 || isLink) && info is FileInfo file && SpecialFile.Is(file);
        if (isSpecial)
        {
            diagnostics.Add(SiteFaults.SpecialFile(path));
        }

        return isSpecial;
    }

    /// <summary>Emacs marks a file that is being edited with a link that leads nowhere, <c>.#NAME</c>; the name keeps it out of the
    /// site.</summary>
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
            var isInside = target is { Exists: true }
                && RealPath(target.FullName).StartsWith(realRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal);
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

/// <summary>Recognizes pipes, sockets, and devices, which are listed like files but may block forever whoever opens them.</summary>
internal static class SpecialFile
{
    /// <summary>What an exception of .NET itself has as its code (COR_E_IO).</summary>
    private const int NoSystemError = unchecked((int)0x80131620);

    private static readonly TarEntryType[] Special = [TarEntryType.Fifo, TarEntryType.CharacterDevice, TarEntryType.BlockDevice];

    /// <summary>True when the path, links followed, is a pipe, a socket, or a device.</summary>
    /// <remarks>A writer of archives is the only part of .NET that says what a file is without opening it.</remarks>
    public static bool Is(FileInfo file)
    {
        var real = file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target : file;
        if (real is not { Exists: true, Length: 0 })
        {
            return false;
        }

        using var archive = new MemoryStream();
        try
        {
            using (var writer = new TarWriter(archive, TarEntryFormat.Pax, leaveOpen: true))
            {
                writer.WriteEntry(real.FullName, "x");
            }
        }
        catch (Exception fault) when (fault is UnauthorizedAccessException or FileNotFoundException or DirectoryNotFoundException)
        {
            // The file is gone since it was listed. Or it may not be opened: only a file with content is opened, and reading it reports the
            // same fault.
            return false;
        }
        catch (IOException fault)
        {
            // A socket: archives have no type for it. Any other code is of the system, such as for a file that its writer has locked.
            return fault.HResult == NoSystemError;
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry() is { } entry && Special.Contains(entry.EntryType);
    }
}
