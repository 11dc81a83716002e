using System.Text.RegularExpressions;
using AiBlog.Diagnostics;
using AiBlog.Import.Writing;

namespace AiBlog.Import.WordPress;

/// <summary>Brings images and files of the old site into the new one, at the paths they had.</summary>
internal sealed partial class WpMedia(ImportRequest request, ImportWriter writer, LossList losses)
{
    private readonly Dictionary<string, (string? Path, string? Fault)> known = new(StringComparer.Ordinal);

    /// <summary>The paths of files, and of the folders around them, as systems without upper and lower case see them.</summary>
    private readonly Dictionary<string, bool> claims = new(StringComparer.OrdinalIgnoreCase);

    public int Count { get; private set; }

    /// <summary>The site path of a file; null when it is neither in the media folder nor to be downloaded.</summary>
    public string? Find(string url, Func<Place> place)
    {
        if (PathOf(url) is not { } path)
        {
            return null;
        }

        // Files of two hosts can have one path.
        var key = HostOf(url) + path;
        if (!known.TryGetValue(key, out var found))
        {
            found = Bring(path, url);
            if (found.Path is null && Original(path) is { } whole && Original(url) is { } wholeUrl)
            {
                var original = Bring(whole, wholeUrl);
                found = original.Path is null ? found : original;
            }

            known[key] = found;
        }

        if (found.Path is null)
        {
            losses.Add(LossKinds.MissingFile, found.Fault is { } fault ? $"{url} ({fault})" : url, place());
        }

        return found.Path;
    }

    /// <summary>The path below content/static; null when a part of it is not safe.</summary>
    private static string? PathOf(string url) =>
        SafeName.SitePath(url) is { } path && !path.EndsWith('/') ? path : null;

    private static string HostOf(string url) =>
        Uri.TryCreate(url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url, UriKind.Absolute, out var uri)
            ? uri.Host.ToLowerInvariant() : "";

    private (string? Path, string? Fault) Bring(string path, string url)
    {
        var file = InFolder(path);
        if (file is null && request.Fetch is null)
        {
            return (null, null);
        }

        if (known.TryGetValue(HostOf(url) + path, out var earlier) && earlier.Path is not null)
        {
            return earlier;
        }

        var unique = file is not null ? path : Unused(path);
        if (file is not null)
        {
            writer.Copy("content/static" + path, "wordpress:file:" + path, file);
            Count++;
        }
        else if (Download(unique, url) is { } fault)
        {
            return (null, fault);
        }

        Claim(unique);
        return known[HostOf(url) + path] = (unique, null);
    }

    private string? Download(string path, string url)
    {
        var target = "content/static" + path;
        if (!writer.Keep(target))
        {
            var part = Path.Combine(request.Root, ".aiblog-download.part");
            if (request.Fetch?.Invoke(url, part) is { } fault)
            {
                return fault;
            }

            writer.Copy(target, "wordpress:file:" + path, part);
            File.Delete(part);
        }

        Count++;
        return null;
    }

    /// <summary>A path that is no other file, and no folder of another file, also where <c>A.jpg</c> is <c>a.jpg</c>.</summary>
    private string Unused(string path)
    {
        var parts = path.TrimStart('/').Split('/');
        var folder = "";
        foreach (var part in parts.AsSpan(0, parts.Length - 1))
        {
            folder = SafeName.Unique($"{folder}/{part}", candidate => !claims.GetValueOrDefault(candidate));
        }

        var extension = Path.GetExtension(parts[^1]);
        return SafeName.Unique($"{folder}/{parts[^1][..^extension.Length]}", stem => !claims.ContainsKey(stem + extension)) + extension;
    }

    private void Claim(string path)
    {
        claims[path] = true;
        foreach (var folder in Folders(path))
        {
            claims.TryAdd(folder, false);
        }
    }

    private static IEnumerable<string> Folders(string path)
    {
        for (var at = path.LastIndexOf('/'); at > 0; at = path.LastIndexOf('/', at - 1))
        {
            yield return path[..at];
        }
    }

    /// <summary>The folder may be the uploads, or one of those around it.</summary>
    private string? InFolder(string path)
    {
        if (request.Media is not { } folder)
        {
            return null;
        }

        var below = path.TrimStart('/');
        var uploads = below.IndexOf("uploads/", StringComparison.Ordinal);
        foreach (var candidate in (ReadOnlySpan<string>)[uploads < 0
            ? below
            : below[(uploads + 8)..], below, uploads < 0
            ? below
            : below[uploads..]])
        {
            var full = Path.GetFullPath(Path.Combine(folder, candidate));
            if (full.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) && File.Exists(full)
                && !new FileInfo(full).Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                return full;
            }
        }

        return null;
    }

    /// <summary>WordPress makes smaller copies such as <c>photo-300x200.jpg</c>; the original replaces a copy that is missing.</summary>
    private static string? Original(string path) => Size().IsMatch(path) ? Size().Replace(path, "$1") : null;

    [GeneratedRegex(@"-\d+x\d+(\.\w+)$")]
    private static partial Regex Size();
}
