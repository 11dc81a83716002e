using System.Collections.Concurrent;

namespace AiBlog.Emit;

/// <summary>Finds symbolic links among the folders of the output: someone else put them there, and what lies behind them is not ours.</summary>
internal sealed class OutputLinks(string output)
{
    private readonly ConcurrentDictionary<string, string?> folders = new(StringComparer.Ordinal);

    /// <summary>The folder above a path of the output that is a link, relative to the output; null when there is none.</summary>
    public string? Above(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash <= 0 ? null : folders.GetOrAdd(path[..slash], Find);
    }

    private string? Find(string folder) =>
        Above(folder) ?? (new DirectoryInfo(Path.Combine(output, folder)).LinkTarget is null ? null : folder);
}
