using System.Collections.Immutable;
using AiBlog.Import.Writing;
using AiBlog.Link.Urls;

namespace AiBlog.Import.Folders;

/// <summary>Images and other files of the old site: where they are, and which of them the new site needs.</summary>
internal sealed class FolderFiles(SourceFolder folder, string root, ImmutableArray<string> staticRoots)
{
    private readonly SortedDictionary<string, string> copies = new(StringComparer.Ordinal);

    /// <summary>From the path in the new site to the path in the old one.</summary>
    public IEnumerable<(string Target, string Source)> Copies => copies.Select(copy => (copy.Key, copy.Value));

    /// <summary>Claims every file that the old site published at a URL of its own.</summary>
    public void AddPublished(Func<string, bool> isPublished)
    {
        foreach (var staticRoot in staticRoots)
        {
            foreach (var path in folder.Below(staticRoot).Where(PathRules.IsMedia))
            {
                var url = path[staticRoot.Length..];
                if (!PathRules.IsInUnderscore(url) && isPublished(path) && !(staticRoot.Length == 0 && IsOfRepository(path)))
                {
                    Add("/" + url, path);
                }
            }
        }
    }

    /// <summary>At the root of a repository are also files of its tools, and folders that have a place of their own.</summary>
    private bool IsOfRepository(string path) =>
        path.EndsWith(".json", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith("src/", StringComparison.Ordinal)
        || staticRoots.Any(other => other.Length > 0 && path.StartsWith(other, StringComparison.Ordinal));

    /// <summary>Files in the folder of a bundle are copied with it.</summary>
    public void AddBundle(FolderEntry entry)
    {
        var source = root + entry.Folder;
        foreach (var path in folder.Below(source).Where(path => !PathRules.IsText(path)))
        {
            copies.TryAdd(entry.Target[..(entry.Target.LastIndexOf('/') + 1)] + path[source.Length..], path);
        }
    }

    /// <summary>The URL of a file named from the root of the old site; null when there is none.</summary>
    public string? Rooted(string url)
    {
        var path = SafeName.Decode(url).TrimStart('/');
        foreach (var staticRoot in staticRoots.Add(root).Add("static/").Add("public/").Add(""))
        {
            if (LinkAddress.Resolve(staticRoot, path) is { } source && folder.Find(source) is not null && !PathRules.IsText(source))
            {
                return Add("/" + path, source);
            }
        }

        return null;
    }

    /// <summary>The URL of a file named relative to a text; the same when it is copied with its bundle.</summary>
    public string? Beside(FolderEntry entry, string path)
    {
        var own = root + entry.Folder;
        var folders = entry.IsBundle ? [own] : (string[])[own, $"{own}{entry.FileName}/", root + "assets/", "assets/"];
        foreach (var from in folders)
        {
            if (LinkAddress.Resolve(from, path) is not { } source || folder.Find(source) is null || PathRules.IsText(source))
            {
                continue;
            }

            return entry.IsBundle && source.StartsWith(own, StringComparison.Ordinal) ? path : Add("/" + Trimmed(source), source);
        }

        return null;
    }

    private string Trimmed(string source) =>
        staticRoots.Add(root).Where(prefix => prefix.Length > 0 && source.StartsWith(prefix, StringComparison.Ordinal))
            .Select(prefix => source[prefix.Length..]).FirstOrDefault() ?? source.Replace("_", "", StringComparison.Ordinal);

    private string Add(string url, string source)
    {
        copies.TryAdd("content/static" + url, source);
        return url;
    }
}
