using System.Text.RegularExpressions;
using AiBlog.Diagnostics;
using AiBlog.Import.Writing;
using AiBlog.Text.Urls;

namespace AiBlog.Import.WordPress;

/// <summary>Resolves links and images of WordPress: to posts, files, lists, or the old site.</summary>
internal sealed partial class WpLinks(OldSite old, WpIndex index, WpMedia media, WpTerms terms, LossList losses)
{
    public string? Resolve(string url, bool isFile, Func<Place> place)
    {
        url = Photon().Replace(url, "https://$1");
        var kind = UrlRules.Classify(url);
        if (kind is not (UrlKind.Http or UrlKind.ProtocolRelative or UrlKind.RootRelative or UrlKind.Relative) || url.StartsWith('#')
            || url.Length == 0)
        {
            return null;
        }

        var whole = kind is UrlKind.Http or UrlKind.ProtocolRelative ? url : Absolute(url);
        if (whole is null || !IsOwn(whole))
        {
            // A file of another host may be an attachment all the same: a content network, or files.wordpress.com.
            return whole is not null && index.FindPath(SafeName.PathOf(whole)) is { IsAttachment: true, FileUrl: not null } foreign
                && HostOf(foreign.FileUrl) == HostOf(whole) ? media.Find(whole, place)
                : kind == UrlKind.ProtocolRelative ? "https:" + url
                : null;
        }

        var path = SafeName.PathOf(whole);
        var hash = whole.IndexOf('#', StringComparison.Ordinal);
        var fragment = hash < 0 ? "" : whole[hash..];
        if (ByNumber(whole) is { } numbered)
        {
            return numbered.Link + fragment;
        }

        var below = Below(path);
        if (index.FindPath(path) is { } found)
        {
            return found.IsContent ? found.Link + fragment : Attachment(found, whole, place);
        }

        if (isFile || IsFile(path))
        {
            return media.Find(whole, place) ?? (kind is UrlKind.Relative or UrlKind.RootRelative ? whole : null);
        }

        if (below.Trim('/').Length == 0)
        {
            return "/" + fragment;
        }

        if (terms.Find(below) is { } list)
        {
            return list;
        }

        losses.Add(LossKinds.OldSiteLink, url, place());
        return kind is UrlKind.Relative or UrlKind.RootRelative ? whole : null;
    }

    private string? Attachment(WpEntry attachment, string url, Func<Place> place)
    {
        if (attachment.FileUrl is not { } file)
        {
            return null;
        }

        // The page of an attachment shows little but the file.
        return media.Find(IsFile(SafeName.PathOf(url)) ? url : file, place) ?? (url == file ? null : file);
    }

    private WpEntry? ByNumber(string url) =>
        Number().Match(url) is { Success: true } match && index.Find(match.Groups[1].Value) is { IsContent: true } entry ? entry : null;

    private string? Absolute(string url) =>
        old.BaseUrl is { } root && Uri.TryCreate(new Uri(root.TrimEnd('/') + "/"), url, out var absolute) ? absolute.AbsoluteUri : null;

    private bool IsOwn(string url) => old.Host is { } host && HostOf(url) is { } other && Bare(other) == Bare(host);

    private string Below(string path) =>
        old.BasePath.Length > 0 && path.StartsWith(old.BasePath + "/", StringComparison.Ordinal) ? path[old.BasePath.Length..] : path;

    private static string? HostOf(string url) =>
        Uri.TryCreate(url.StartsWith("//", StringComparison.Ordinal) ? "https:" + url : url, UriKind.Absolute, out var uri)
            ? uri.Host
            : null;

    private static string Bare(string host) =>
        host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..].ToLowerInvariant() : host.ToLowerInvariant();

    private static bool IsFile(string path) =>
        FileName().IsMatch(path) && !path.EndsWith(".html", StringComparison.Ordinal) && !path.EndsWith(".htm", StringComparison.Ordinal)
            && !path.EndsWith(".php", StringComparison.Ordinal);

    [GeneratedRegex(@"[?&](?:p|page_id|attachment_id)=(\d+)")]
    private static partial Regex Number();

    /// <summary>Jetpack's image service has the host of the site in its paths.</summary>
    [GeneratedRegex(@"^(?:https?:)?//i\d\.wp\.com/([\w.-]+\.[\w.-]+/[^?#]*).*$")]
    private static partial Regex Photon();

    [GeneratedRegex(@"\.\w{2,5}$")]
    private static partial Regex FileName();
}
