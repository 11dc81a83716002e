using AiBlog.Diagnostics;

namespace AiBlog.Emit;

/// <summary>Judges an output folder before anything is touched: it must be a folder of its own that is empty or that we wrote.</summary>
internal static class OutputGuard
{
    /// <summary>The fault that forbids writing to <paramref name="output"/>, or null. Both paths are absolute.</summary>
    public static Diagnostic? Check(string output, string site)
    {
        if (new DirectoryInfo(output).LinkTarget is not null)
        {
            return SiteFaults.OutputIsLink(output);
        }

        if (IsWithin(site, output) || IsAmongSources(output, site))
        {
            return SiteFaults.OutputIsSource(output);
        }

        if (File.Exists(output))
        {
            return SiteFaults.OutputIsForeign(output, Path.GetFileName(output));
        }

        if (!Directory.Exists(output) || File.Exists(Path.Combine(output, OutputManifest.FileName)))
        {
            return null;
        }

        var foreign = Directory.EnumerateFileSystemEntries(output).Order(StringComparer.Ordinal).FirstOrDefault();
        return foreign is null ? null : SiteFaults.OutputIsForeign(output, Path.GetFileName(foreign));
    }

    /// <summary>True when <paramref name="path"/> is <paramref name="folder"/> or lies below it.</summary>
    public static bool IsWithin(string path, string folder)
    {
        var prefix = Path.TrimEndingDirectorySeparator(folder);
        return path.Equals(prefix, StringComparison.Ordinal)
            || path.StartsWith(Path.EndsInDirectorySeparator(prefix)
                ? prefix
                : prefix + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }

    private static readonly string[] SourceFolders =
        ["content", "_data", "layouts", "partials", "assets", "strings", "themes", ".git", ".aiblog"];

    private static bool IsAmongSources(string output, string site) =>
        SourceFolders.Any(folder => IsWithin(output, Path.Combine(site, folder)));
}

/// <summary>Judges the work folder of an output before anything is created: a link in it would put our files somewhere else.</summary>
internal static class WorkFolderGuard
{
    /// <summary>The fault that forbids using the work folder, or null. Both paths are absolute.</summary>
    public static Diagnostic? Check(string output, string site)
    {
        var folder = WorkFolder.PathOf(output, site);
        var folders = OutputGuard.IsWithin(output, site) ? new[] { Path.Combine(site, ".aiblog"), folder } : [folder];
        foreach (var path in folders)
        {
            if (LinkFault(path, site) is { } link)
            {
                return link;
            }

            if (File.Exists(path))
            {
                return SiteFaults.WorkFolderIsFile(NameOf(path, site));
            }
        }

        return Directory.Exists(folder)
            ? Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal).Select(path => LinkFault(path, site))
                .FirstOrDefault(fault => fault is not null)
            : null;
    }

    private static Diagnostic? LinkFault(string path, string site) =>
        new FileInfo(path).LinkTarget is null ? null : SiteFaults.WorkFolderIsLink(NameOf(path, site));

    private static string NameOf(string path, string site) =>
        OutputGuard.IsWithin(path, site) ? Path.GetRelativePath(site, path).Replace('\\', '/') : path;
}
