using System.Collections.Immutable;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;

namespace AiBlog.Config;

/// <summary>The settings of <c>aiblog check</c>.</summary>
/// <param name="Ignore">URLs that <c>check --external</c> does not request, each with everything below it.</param>
/// <param name="ImageKilobytes">The size of a file above which an image is reported; 0 reports none.</param>
/// <param name="LeadImageWidth">The width in pixels below which a lead image is reported; 0 reports none.</param>
internal sealed record CheckConfig(ImmutableArray<Placed<string>> Ignore, int ImageKilobytes, int LeadImageWidth)
{
    private const int UsualKilobytes = 1000;
    private const int UsualLeadWidth = 1200;

    public static KeyTable Keys { get; } = new(
        "check",
        new Key("ignore", KeyType.UrlList, "URLs that `aiblog check --external` skips, with everything below them.",
        "[\"https://example.org/\"]"),
        new Key("image_kilobytes", KeyType.Number,
        "Reports an image that readers load as a file of more kilobytes, because it has no variants. `0` turns this off.", "500")
        {
            Minimum = 0,
            Maximum = 1_000_000,
            Default = "1000",
        },
        new Key("lead_image_width", KeyType.Number,
        "Reports a lead image with fewer pixels in its width. `0` turns this off.", "800")
        {
            Minimum = 0,
            Maximum = 10_000,
            Default = "1200",
        })
    {
        Foreign = [new("exclude", "ignore"), new("skip", "ignore"), new("skip_prefixes", "ignore"), new("allow", "ignore")],
    };

    public static CheckConfig Read(MappingReader? keys) => new(
        keys?.List("ignore") ?? [],
        keys?.Number("image_kilobytes", UsualKilobytes) ?? UsualKilobytes,
        keys?.Number("lead_image_width", UsualLeadWidth) ?? UsualLeadWidth);

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
