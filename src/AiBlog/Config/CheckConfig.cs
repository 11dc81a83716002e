using System.Collections.Immutable;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;

namespace AiBlog.Config;

/// <summary>The settings of <c>aiblog check</c>.</summary>
/// <param name="Ignore">URLs that <c>check --external</c> does not request, each with everything below it.</param>
internal sealed record CheckConfig(ImmutableArray<Placed<string>> Ignore)
{
    public static KeyTable Keys { get; } = new(
        "check",
        new Key("ignore", KeyType.UrlList, "URLs that `aiblog check --external` skips, with everything below them.",
        "[\"https://example.org/\"]"))
    {
        Foreign = [new("exclude", "ignore"), new("skip", "ignore"), new("skip_prefixes", "ignore"), new("allow", "ignore")],
    };

    public static CheckConfig Read(MappingReader? keys) => new(keys?.List("ignore") ?? []);

    /// <summary>Whether a URL is one of <see cref="Ignore"/> or below one. Scheme and host may be in any case.</summary>
    public bool Ignores(string url) => Ignore.Any(ignored => IsBelow(url, ignored.Value.Trim()));

    private static bool IsBelow(string url, string above)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var one) || !Uri.TryCreate(above, UriKind.Absolute, out var other)
            || one.Scheme != other.Scheme || !one.Authority.Equals(other.Authority, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var (path, prefix) = (one.PathAndQuery + one.Fragment, other.PathAndQuery + other.Fragment);
        return path.StartsWith(prefix, StringComparison.Ordinal)
            && (path.Length == prefix.Length || prefix[^1] is '/' or '?' or '=' or '&' || path[prefix.Length] is '/' or '?' or '#' or '&');
    }
}
