using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Text;

namespace AiBlog.Import.Folders;

/// <summary>The files of the old site. Links that leave it are not followed.</summary>
internal sealed class SourceFolder
{
    private static readonly FrozenSet<string> Skipped =
        FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "node_modules", "_site", "bower_components", "__pycache__");

    private static readonly FrozenSet<string> SkippedAtRoot = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "vendor", "target", "dist", "resources", "db", "themes", "archetypes", "scaffolds", "layouts");

    private readonly FrozenDictionary<string, MediaFile> files;
    private readonly LossList losses;

    /// <param name="newRoot">The folder of the new site, which may be inside the old one and is never read.</param>
    public SourceFolder(string root, string newRoot, LossList losses)
    {
        Root = root;
        this.losses = losses;
        var walk = new FolderWalk(root);
        files = walk.Files("").Where(
            file => IsRead(file.Path) && !file.FullPath.StartsWith(newRoot + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            .GroupBy(file => file.Path, StringComparer.Ordinal).ToFrozenDictionary(
                group => group.Key, group => group.First(), StringComparer.Ordinal);
        foreach (var fault in walk.Diagnostics)
        {
            losses.Add(LossKinds.BadInput, fault.Message, fault.Place);
        }

        Paths = [.. files.Keys.Order(StringComparer.Ordinal)];
    }

    public string Root { get; }

    /// <summary>Relative to the root, forward slashes, in ordinal order.</summary>
    public ImmutableArray<string> Paths { get; }

    /// <summary>The paths that begin with a prefix.</summary>
    public IEnumerable<string> Below(string prefix)
    {
        var found = Paths.BinarySearch(prefix, StringComparer.Ordinal);
        for (var i = found < 0 ? ~found : found; i < Paths.Length && Paths[i].StartsWith(prefix, StringComparison.Ordinal); i++)
        {
            yield return Paths[i];
        }
    }

    public MediaFile? Find(string path) => files.GetValueOrDefault(path);

    /// <summary>The text of a file. Bytes that are not UTF-8 are read as Windows-1252 and reported.</summary>
    public SourceText? Text(string path)
    {
        if (Find(path) is not { } file)
        {
            return null;
        }

        var bytes = file.Read();
        if (TextDecoder.TryDecode(path, bytes, out var text, out var fault))
        {
            return text;
        }

        losses.Add(LossKinds.WrongEncoding, fault.Message, fault.Place);
        var decoder = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new Windows1252Fallback());
        return new SourceText(path, TextDecoder.WithLineFeeds(decoder.GetString(bytes).Replace("\0", "", StringComparison.Ordinal)));
    }

    private static bool IsRead(string path)
    {
        var parts = path.Split('/');
        return (parts.Length == 1 || !SkippedAtRoot.Contains(parts[0])) && parts[..^1].All(part => !Skipped.Contains(part))
            && parts.All(part => !part.StartsWith('.') || part == ".well-known");
    }
}
