using AiBlog.Diagnostics;

namespace AiBlog.Emit;

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
            ? Directory.EnumerateFileSystemEntries(folder).Order(StringComparer.Ordinal).Select(path => LinkFault(path, site)).FirstOrDefault(fault => fault is not null)
            : null;
    }

    private static Diagnostic? LinkFault(string path, string site) =>
        new FileInfo(path).LinkTarget is null ? null : SiteFaults.WorkFolderIsLink(NameOf(path, site));

    private static string NameOf(string path, string site) =>
        OutputGuard.IsWithin(path, site) ? Path.GetRelativePath(site, path).Replace('\\', '/') : path;
}
