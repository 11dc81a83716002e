using System.Buffers;
using System.Globalization;
using System.Text;

namespace AiBlog.Text.Urls;

/// <summary>Origins as browsers write them (URL standard, 4.5): scheme, host in small ASCII letters, and the port when it is not the
/// scheme's own.</summary>
internal static class WebOrigin
{
    private const string AnyHost = "://*.";

    /// <summary>Of a whole http or https address; null for all else.</summary>
    public static string? Of(string url)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0
            || WebHost.Of(uri) is not { } host)
        {
            return null;
        }

        return uri.IsDefaultPort
            ? $"{uri.Scheme}://{host}"
            : string.Create(CultureInfo.InvariantCulture, $"{uri.Scheme}://{host}:{uri.Port}");
    }

    /// <summary>Whether what goes there and back is hidden from the network: https, or a server on the reader's own machine.</summary>
    public static bool IsSecure(string origin) =>
        origin.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme == "http"
            && uri.Host is "localhost" or "127.0.0.1" or "[::1]");

    /// <summary>Whether <c>*.</c> stands for any labels before the host, and not for a whole top-level domain.</summary>
    public static bool IsPattern(string origin)
    {
        var star = origin.IndexOf(AnyHost, StringComparison.Ordinal);
        return star > 0 && origin.IndexOf('.', star + AnyHost.Length) > 0;
    }

    /// <summary>All patterns that match an origin, the longest first.</summary>
    public static IEnumerable<string> PatternsOf(string origin)
    {
        var host = origin.IndexOf("://", StringComparison.Ordinal) + "://".Length;
        for (var dot = origin.IndexOf('.', Math.Min(host + 1, origin.Length)); dot >= 0; dot = origin.IndexOf('.', dot + 1))
        {
            yield return string.Concat(origin.AsSpan(0, host), "*", origin.AsSpan(dot));
        }
    }

    /// <summary>Whether an origin is the one named, or below the host of a pattern. A pattern does not name the host itself: Content
    /// Security Policy 3, 6.7.2.8.</summary>
    public static bool Matches(string origin, string named)
    {
        var star = named.IndexOf(AnyHost, StringComparison.Ordinal);
        return star < 0
            ? string.Equals(origin, named, StringComparison.Ordinal)
            : origin.AsSpan().StartsWith(named.AsSpan(0, star + "://".Length))
                && origin.Length > named.Length - 1
                && origin.AsSpan().EndsWith(named.AsSpan(star + AnyHost.Length - 1));
    }
}

/// <summary>The host of a URL as browsers send it, in small ASCII letters.</summary>
internal static class WebHost
{
    /// <summary>Null when no server can have the host: a label of more than 63 characters, or characters that domain names
    /// exclude.</summary>
    public static string? Of(Uri uri)
    {
        try
        {
            var host = uri.HostNameType == UriHostNameType.Dns ? uri.IdnHost : uri.Host;
            return Ascii.IsValid(host) ? host : null;
        }
        catch (UriFormatException)
        {
            // Uri checks an international name only when it is asked for its ASCII form, and returns some names unchanged.
            return null;
        }
    }
}

/// <summary>From where a browser would load an address (URL standard, 4.4), in doubt from elsewhere.</summary>
/// <remarks>
/// An address such as <c>https:/host/x</c> or <c>https:host</c> is another site's on a page over http and a path on a page over https;
/// since pages are looked at over both, it counts as another site's. Whoever calls has decoded character references and CSS escapes.
/// </remarks>
internal static class AddressOrigin
{
    private static readonly SearchValues<char> OriginCharacters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789:/.-_[]");

    /// <summary>The origin, or null for an address relative to the page and for schemes that ask no server (data, blob, about).</summary>
    /// <param name="ownScheme">Of the page, for <c>//host</c>.</param>
    public static string? Of(string url, string ownScheme)
    {
        var address = UrlRules.AsBrowsersRead(url);
        if (address.Length > 1 && IsSlash(address[0]) && IsSlash(address[1]))
        {
            return OfAuthority(ownScheme, address);
        }

        var scheme = UrlRules.SchemeOf(address).ToString().ToLowerInvariant();
        return scheme is "http" or "https" or "ws" or "wss" or "ftp" ? OfAuthority(scheme, address[(scheme.Length + 1)..]) : null;
    }

    /// <summary>The whole address as a link needs it; null when it is relative.</summary>
    public static string? Absolute(string url, string ownScheme)
    {
        var address = UrlRules.AsBrowsersRead(url);
        return Of(url, ownScheme) is null
            ? null
            : UrlRules.SchemeOf(address).IsEmpty
            ? $"{ownScheme}://{address.TrimStart("/\\")}"
            : address.ToString();
    }

    /// <summary>The name to show for an origin.</summary>
    public static string HostOf(string origin) => origin[(origin.IndexOf("//", StringComparison.Ordinal) + 2)..];

    private static string? OfAuthority(string scheme, ReadOnlySpan<char> rest)
    {
        var authority = rest.TrimStart("/\\");
        var end = authority.IndexOfAny("/\\?#");
        authority = end < 0 ? authority : authority[..end];
        var host = authority[(authority.LastIndexOf('@') + 1)..].ToString();
        return host.Length == 0
            ? null
            : WebOrigin.Of($"{scheme}://{host}") is { } origin && !origin.AsSpan().ContainsAnyExcept(OriginCharacters)
                ? origin
                : Odd(scheme, host);
    }

    /// <summary>A host that no server has, or one only browsers read. It is no one's own, and can be written anywhere.</summary>
    private static string Odd(string scheme, string host) => $"{scheme}://{Uri.EscapeDataString(host.ToLowerInvariant())}";

    private static bool IsSlash(char c) => c is '/' or '\\';
}
