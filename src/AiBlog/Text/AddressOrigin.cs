using System.Buffers;

namespace AiBlog.Text;

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
        return Of(url, ownScheme) is null ? null : UrlRules.SchemeOf(address).IsEmpty ? $"{ownScheme}://{address.TrimStart("/\\")}" : address.ToString();
    }

    /// <summary>The name to show for an origin.</summary>
    public static string HostOf(string origin) => origin[(origin.IndexOf("//", StringComparison.Ordinal) + 2)..];

    private static string? OfAuthority(string scheme, ReadOnlySpan<char> rest)
    {
        var authority = rest.TrimStart("/\\");
        var end = authority.IndexOfAny("/\\?#");
        authority = end < 0 ? authority : authority[..end];
        var host = authority[(authority.LastIndexOf('@') + 1)..].ToString();
        return host.Length == 0 ? null : WebOrigin.Of($"{scheme}://{host}") is { } origin && !origin.AsSpan().ContainsAnyExcept(OriginCharacters) ? origin : Odd(scheme, host);
    }

    /// <summary>A host that no server has, or one only browsers read. It is no one's own, and can be written anywhere.</summary>
    private static string Odd(string scheme, string host) => $"{scheme}://{Uri.EscapeDataString(host.ToLowerInvariant())}";

    private static bool IsSlash(char c) => c is '/' or '\\';
}
