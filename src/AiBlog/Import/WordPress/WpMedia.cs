using System.Text.RegularExpressions;
using AiBlog.Diagnostics;
using AiBlog.Import.Writing;

namespace AiBlog.Import.WordPress;

/// <summary>Brings images and files of the old site into the new one, at the paths they had.</summary>
internal sealed partial class WpMedia(ImportRequest request, ImportWriter writer, LossList losses)
{
    private readonly Dictionary<string, string?> known = new(StringComparer.Ordinal);

    public int Count { get; private set; }

    /// <summary>The site path of a file; null when it is neither in the media folder nor to be downloaded.</summary>
    public string? Find(string url, Func<Place> place)
    {
        var path = PathOf(url);
        if (path is null)
        {
            return null;
        }

        if (!known.TryGetValue(path, out var found))
        {
            found = known[path] =
                Bring(path, url) ?? (Original(path) is { } whole && Original(url) is { } wholeUrl ? Bring(whole, wholeUrl) : null);
        }

        if (found is null)
        {
            losses.Add(LossKinds.MissingFile, url, place());
        }

        return found;
    }

    /// <summary>The path below content/static; null when a part of it is not safe.</summary>
    private static string? PathOf(string url) =>
        SafeName.SitePath(Photon().Replace(url, "$1")) is { } path && !path.EndsWith('/') ? path : null;

    private string? Bring(string path, string url)
    {
        var target = "content/static" + path;
        var key = "wordpress:file:" + path;
        if (InFolder(path) is { } file)
        {
            writer.Copy(target, key, file);
            Count++;
            return path;
        }

        if (request.Fetch is null)
        {
            return null;
        }

        if (!writer.Keep(target))
        {
            var part = Path.Combine(request.Root, ".aiblog-download.part");
            if (request.Fetch(url, part) is not null)
            {
                return null;
            }

            writer.Copy(target, key, part);
            File.Delete(part);
        }

        Count++;
        return path;
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

    [GeneratedRegex(@"^https?://i\d\.wp\.com/[^/]+(/[^?]*).*$")]
    private static partial Regex Photon();
}
