using System.Globalization;

namespace AiBlog.Text;

/// <summary>Origins as browsers write them (URL standard, 4.5): scheme, host in small ASCII letters, and the port when it is not the scheme's own.</summary>
internal static class WebOrigin
{
    private const string AnyHost = "://*.";

    /// <summary>Of a whole http or https address; null for all else.</summary>
    public static string? Of(string url)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length == 0 || WebHost.Of(uri) is not { } host)
        {
            return null;
        }

        return uri.IsDefaultPort ? $"{uri.Scheme}://{host}" : string.Create(CultureInfo.InvariantCulture, $"{uri.Scheme}://{host}:{uri.Port}");
    }

    /// <summary>Whether what goes there and back is hidden from the network: https, or a server on the reader's own machine.</summary>
    public static bool IsSecure(string origin) =>
        origin.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme == "http" && uri.Host is "localhost" or "127.0.0.1" or "[::1]");

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

    /// <summary>Whether an origin is the one named, or below the host of a pattern. A pattern does not name the host itself: Content Security Policy 3, 6.7.2.8.</summary>
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
