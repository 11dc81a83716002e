using AiBlog.Diagnostics;
using AiBlog.Import.Writing;
using AiBlog.Link.Urls;
using AiBlog.Text.Urls;

namespace AiBlog.Import.Folders;

/// <summary>Resolves links of the old site: to content, to files, or to the old site itself.</summary>
internal sealed class FolderLinks
{
    private readonly SourceFolder folder;
    private readonly OldSite old;
    private readonly string root;
    private readonly FolderFiles files;
    private readonly LossList losses;
    private readonly Dictionary<string, FolderEntry> byUrl = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FolderEntry> bySource = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, FolderEntry> byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Links to the new site that replaced tags in a body. They are not resolved again.</summary>
    private readonly HashSet<string> newLinks = new(StringComparer.Ordinal);

    public FolderLinks(SourceFolder folder, OldSite old, string root, IEnumerable<FolderEntry> entries, FolderFiles files, LossList losses)
    {
        (this.folder, this.old, this.root, this.files, this.losses) = (folder, old, root, files, losses);
        foreach (var entry in entries)
        {
            foreach (var url in entry.OldUrls)
            {
                byUrl.TryAdd(Form(SafeName.Decode(SafeName.PathOf(url))), entry);
            }

            newLinks.Add(entry.Link);
            bySource.TryAdd(entry.Path, entry);
            bySource.TryAdd(WithoutExtension(entry.Path), entry);
            byName.TryAdd(WithoutExtension(entry.Path.Split('/')[^1]), entry);
            byName.TryAdd(entry.FileName, entry);
            byName.TryAdd(entry.Name, entry);
        }
    }

    /// <summary>The link to content named by a path, a file name, or a slug, as in <c>{{&lt; ref "post/x.md" &gt;}}</c>; null when there is
    /// none.</summary>
    public string? Reference(FolderEntry from, string target)
    {
        var (path, tail) = Split(target.Trim());
        path = path.StartsWith("@/", StringComparison.Ordinal) ? path[2..] : path;
        if (path.Length == 0)
        {
            return tail.Length > 0 ? tail : null;
        }

        if (path.Contains("://", StringComparison.Ordinal))
        {
            return null;
        }

        var trimmed = path.Trim('/');
        var relative = LinkAddress.Resolve(from.Folder, path);
        var found = Source(trimmed) ?? (relative is null ? null : Source(relative)) ?? byUrl.GetValueOrDefault(Form(path))
            ?? byName.GetValueOrDefault(WithoutExtension(trimmed.Split('/')[^1])) ?? byName.GetValueOrDefault(trimmed.Split('/')[^1]);
        return found is not null ? found.Link + tail : null;
    }

    /// <summary>The new URL of a link or image; null when it stays as it is.</summary>
    public string? Resolve(FolderEntry from, string url, bool isFile, Func<Place> place)
    {
        if (url.Length == 0 || url.StartsWith("{{", StringComparison.Ordinal) || url.Contains("{%", StringComparison.Ordinal)
            || newLinks.Contains(Split(url).Path))
        {
            return null;
        }

        if (url.StartsWith("@/", StringComparison.Ordinal))
        {
            return Reference(from, url) ?? Missing(LossKinds.BrokenLink, url, place, null);
        }

        switch (UrlRules.Classify(url))
        {
            case UrlKind.RootRelative:
                return Rooted(from, url, isFile, place);
            case UrlKind.Http or UrlKind.ProtocolRelative:
                return IsOldHost(url) ? OwnAbsolute(url, isFile, place) : null;
            case UrlKind.Relative:
                return Relative(from, url, isFile, place);
            default:
                return null;
        }
    }

    private bool IsOldHost(string url) =>
        old.Host is { } host
            && Uri.TryCreate(url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url, UriKind.Absolute, out var uri)
        && (string.Equals(uri.Host, host, StringComparison.OrdinalIgnoreCase)
            || string.Equals(uri.Host, "www." + host, StringComparison.OrdinalIgnoreCase)
            || string.Equals("www." + uri.Host, host, StringComparison.OrdinalIgnoreCase));

    /// <summary>A full URL of the old site; it stays when nothing of the import answers it.</summary>
    private string? OwnAbsolute(string url, bool isFile, Func<Place> place)
    {
        var (_, tail) = Split(url);
        var path = SafeName.PathOf(url);
        var isFilePath = isFile || path.LastIndexOf('.') > path.LastIndexOf('/');
        var isHome = WithoutBase(path).Trim('/').Length == 0;
        return Content(path, tail) ?? (isFilePath ? files.Rooted(WithoutBase(path)) : null)
            ?? (isHome
                ? null : Missing(isFile || PathRules.IsMedia(path) ? LossKinds.MissingFile : LossKinds.OldSiteLink, url, place, null));
    }

    private string? Rooted(FolderEntry from, string url, bool isFile, Func<Place> place)
    {
        var (path, tail) = Split(url);
        path = WithoutBase(path);
        if (path.Trim('/').Length == 0)
        {
            return path.Length == 0 ? "/" + tail : path + tail;
        }

        if ((Content(path, tail) ?? WithTail(files.Rooted(path), tail)) is { } found)
        {
            return found;
        }

        if (PathRules.IsText(path) && Reference(from, path + tail) is { } source)
        {
            return source;
        }

        var isMissingFile = isFile || PathRules.IsMedia(path);
        var other = old.BaseUrl is { } baseUrl ? baseUrl.TrimEnd('/') + path + tail : null;
        return Missing(isMissingFile
            ? LossKinds.MissingFile
            : other is null
            ? LossKinds.BrokenLink
            : LossKinds.OldSiteLink, url, place, other ?? (path + tail == url ? null : path + tail));
    }

    private string? Relative(FolderEntry from, string url, bool isFile, Func<Place> place)
    {
        var (path, tail) = Split(url);
        if (path.Length == 0)
        {
            return null;
        }

        var decoded = SafeName.Decode(path);
        if (LinkAddress.Resolve(from.Folder, decoded) is { } source && (Source(source) is { } entry))
        {
            return entry.Link + tail;
        }

        if (files.Beside(from, decoded) is { } file)
        {
            return file == decoded || file == path ? null : file + tail;
        }

        // The browser resolved it against the URL of the page.
        var own = from.OldUrls.IsEmpty ? "/" : SafeName.PathOf(from.OldUrls[0]);
        if (LinkAddress.Resolve(own[..(own.LastIndexOf('/') + 1)], path) is { } old1
            && (Content("/" + old1.TrimStart('/'), tail) ?? files.Rooted("/" + old1.TrimStart('/'))) is { } found)
        {
            return found;
        }

        if (LinkAddress.Resolve("", decoded.TrimStart('.', '/')) is { } bare && files.Rooted("/" + bare) is { } atRoot)
        {
            return atRoot;
        }

        if (PathRules.IsText(path) && Reference(from, path + tail) is { } named)
        {
            return named;
        }

        var isMissingFile = isFile || PathRules.IsMedia(path);
        var other = old.BaseUrl is { } baseUrl && Uri.TryCreate(new Uri(baseUrl.TrimEnd('/') + own), path, out var absolute)
            && absolute.Scheme is "http" or "https" ? absolute.AbsoluteUri + tail : null;
        return Missing(isMissingFile
            ? LossKinds.MissingFile
            : other is null
            ? LossKinds.BrokenLink
            : LossKinds.OldSiteLink, url, place, other);
    }

    private string? Missing(LossKind kind, string url, Func<Place> place, string? instead)
    {
        losses.Add(kind, url, place());
        return instead;
    }

    private static string? WithTail(string? url, string tail) => url is null ? null : url + tail;

    private string? Content(string path, string tail) =>
        byUrl.TryGetValue(Form(SafeName.Decode(WithoutBase(path))), out var entry) ? entry.Link + tail : null;

    private FolderEntry? Source(string path)
    {
        var clean = path.StartsWith(root, StringComparison.Ordinal) && root.Length > 0
            ? path[root.Length..]
            : path.StartsWith("content/", StringComparison.Ordinal) ? path[8..] : path;
        clean = clean.TrimEnd('/');
        return bySource.GetValueOrDefault(clean) ?? bySource.GetValueOrDefault(WithoutExtension(clean))
            ?? bySource.GetValueOrDefault(clean + "/index") ?? bySource.GetValueOrDefault(clean + "/_index");
    }

    private string WithoutBase(string path) =>
        old.BasePath.Length > 0 && path.StartsWith(old.BasePath, StringComparison.Ordinal)
            && (path.Length == old.BasePath.Length || path[old.BasePath.Length] == '/') ? path[old.BasePath.Length..] : path;

    private static (string Path, string Tail) Split(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#');
        return end < 0
            ? (url, "")
            : (url[..end], url[end] == '?' && url.IndexOf('#', end) is var hash && hash > 0
                ? url[hash..]
                : url[end] == '#'
                ? url[end..]
                : "");
    }

    private static string WithoutExtension(string path) => PathRules.IsText(path) ? path[..path.LastIndexOf('.')] : path;

    /// <summary>With and without a slash, index.html, or .html, a path is the same page.</summary>
    private static string Form(string path)
    {
        var form = path.Trim('/');
        form = form.EndsWith("index.html", StringComparison.OrdinalIgnoreCase) && (form.Length == 10 || form[^11] == '/')
            ? form[..^10].TrimEnd('/') : form;
        return form.EndsWith(".html", StringComparison.OrdinalIgnoreCase) ? form[..^5] : form;
    }
}
