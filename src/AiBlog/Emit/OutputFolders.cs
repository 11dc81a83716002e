using System.Collections.Concurrent;
using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Emit;

/// <summary>Finds what someone else put where the output needs a folder of its own: a symbolic link, behind which nothing is ours, or a
/// file.</summary>
/// <param name="former">The files of the last build.</param>
internal sealed class OutputFolders(string output, ImmutableHashSet<string> former)
{
    private readonly ConcurrentDictionary<string, Diagnostic?> folders = new(StringComparer.Ordinal);

    /// <summary>What bars the way to a path of the output; null when nothing does.</summary>
    public Diagnostic? Above(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash <= 0 ? null : folders.GetOrAdd(path[..slash], Find);
    }

    /// <summary>True when a folder that someone else made, or that holds what someone else made, has the name of a file of ours.</summary>
    public bool IsForeign(string path)
    {
        var folder = Path.Combine(output, path);
        return Directory.Exists(folder)
            && (!former.Any(ours => ours.StartsWith(path + "/", StringComparison.Ordinal))
                || Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Any(
                file => !former.Contains(Path.GetRelativePath(output, file).Replace('\\', '/'))));
    }

    private Diagnostic? Find(string folder)
    {
        if (Above(folder) is { } above)
        {
            return above;
        }

        var path = Path.Combine(output, folder);
        if (new DirectoryInfo(path).LinkTarget is not null)
        {
            return SiteFaults.OutputHoldsLink(folder);
        }

        return File.Exists(path) && !former.Contains(folder) ? SiteFaults.OutputFileIsForeign(folder) : null;
    }
}
