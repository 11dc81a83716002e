using System.Globalization;
using AiBlog.Text.Urls;

namespace AiBlog.Config;

/// <summary>Where the site is published.</summary>
/// <param name="Origin">Scheme, host and port, without a slash at the end: <c>https://example.org</c>.</param>
/// <param name="Path">Begins and ends with a slash: <c>/</c> or <c>/blog/</c>.</param>
internal sealed record BaseUrl(string Origin, string Path)
{
    /// <summary>With a slash at the end.</summary>
    public string Root => Origin + Path;

    /// <summary>The site path that an absolute URL of this site names, its query and fragment included; null when the URL is of another
    /// site.</summary>
    public string? SitePathOf(string url)
    {
        if (!url.StartsWith(Origin, StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var rest = url[Origin.Length..];
        if (rest.StartsWith(Path, StringComparison.Ordinal))
        {
            return rest[(Path.Length - 1)..];
        }

        var root = Path[..^1];
        var isRoot = rest.StartsWith(root, StringComparison.Ordinal) && (rest.Length == root.Length || rest[root.Length] is '?' or '#');
        return isRoot ? "/" + rest[root.Length..] : null;
    }

    /// <summary>Null when the text is no http or https address, or has a query, a fragment or a user name.</summary>
    public static BaseUrl? Parse(string text)
    {
        var address = text.Trim();
        if (!UrlRules.IsWebAddress(address) || address.AsSpan().ContainsAny("?#\\ ")
            || !Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Host.Length == 0 || uri.UserInfo.Length > 0
            || WebHost.Of(uri) is not { } host)
        {
            return null;
        }

        var origin = uri.IsDefaultPort
            ? $"{uri.Scheme}://{host}"
            : string.Create(CultureInfo.InvariantCulture, $"{uri.Scheme}://{host}:{uri.Port}");
        return new BaseUrl(origin, uri.AbsolutePath.EndsWith('/') ? uri.AbsolutePath : uri.AbsolutePath + "/");
    }
}
