using AiBlog.Diagnostics;
using AiBlog.Link.Urls;
using AiBlog.Render;

namespace AiBlog.Build;

/// <summary>Judges links by the files that the build writes, so that each of them can be linked.</summary>
internal static class PlannedPaths
{
    public static IEnumerable<Diagnostic> Missing(IReadOnlyCollection<PlannedOutput> outputs, IReadOnlyCollection<UnprovenLink> links)
    {
        if (links.Count == 0)
        {
            return [];
        }

        var files = outputs.Where(output => output is not (MadeFolder or EncodedFolder)).Select(output => output.Path)
            .ToHashSet(StringComparer.Ordinal);
        var folders = outputs.Where(output => output is MadeFolder or EncodedFolder).Select(folder => folder.Path + "/").ToList();
        return links.Where(link => !IsWritten(link.Path.TrimStart('/'), files, folders)).Select(link => link.Fault());
    }

    /// <summary>Hosts answer <c>/a/</c> with a/index.html, and <c>/a</c> with that file or with a.html.</summary>
    private static bool IsWritten(string path, HashSet<string> files, List<string> folders)
    {
        var isFolder = path.Length == 0 || path.EndsWith('/');
        return isFolder
            ? files.Contains(path + "index.html")
            : files.Contains(path) || files.Contains(path + "/index.html") || files.Contains(path + ".html")
                || folders.Exists(folder => path.StartsWith(folder, StringComparison.Ordinal));
    }
}
