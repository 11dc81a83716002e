using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using AiBlog.Link;
using AiBlog.Privacy.Policy;
using AiBlog.Text.Html;

namespace AiBlog.Render;

/// <summary>The content security policy of each page: what its own body, the theme, and the configuration load, and no more.</summary>
/// <remarks>Serves all threads.</remarks>
internal sealed class PagePolicies(Site site)
{
    private readonly ILookup<string, Resource> ofBodies =
        site.Privacy.Resources.Where(IsOfBody).ToLookup(resource => resource.Place.File, StringComparer.Ordinal);
    private readonly ImmutableArray<Resource> ofAll = [.. site.Privacy.Resources.Where(resource => !IsOfBody(resource))];

    /// <summary>Lead images of posts, which lists on other pages show too.</summary>
    private readonly ImmutableArray<(Resource Resource, byte[] Start)> images =
    [
        .. site.Privacy.Resources.Where(resource => IsOfBody(resource) && resource.Kind == ResourceKind.Image)
            .DistinctBy(resource => (resource.ServiceId, resource.Origin))
            .Select(resource => (resource, Encoding.UTF8.GetBytes($"=\"{resource.Origin}/"))),
    ];

    private readonly ConcurrentDictionary<string, string> policies = new(StringComparer.Ordinal);

    /// <summary>Empty when the site enforces none.</summary>
    /// <param name="source">The file that the page shows; lists have none.</param>
    public string Of(string source, ReadOnlySpan<byte> page)
    {
        if (site.Privacy.Policy.Length == 0)
        {
            return "";
        }

        var resources = new List<Resource>(ofAll);
        resources.AddRange(ofBodies[source]);
        foreach (var (image, start) in images)
        {
            if (page.IndexOf(start) >= 0)
            {
                resources.Add(image);
            }
        }

        var needs = resources.Select(resource => (resource.ServiceId, resource.Origin, resource.Kind)).Distinct().Order().ToList();
        var key = string.Join('\n', needs.Select(need => $"{need.ServiceId} {need.Origin} {need.Kind}"));
        return policies.GetOrAdd(
            key, static (_, made) =>
            ContentPolicy.Of(made.Site.Config, made.Site.Privacy.Services, [.. made.Resources]), (Site: site, Resources: resources));
    }

    private static bool IsOfBody(Resource resource) =>
        resource.Place.File.StartsWith("content/posts/", StringComparison.Ordinal)
            || resource.Place.File.StartsWith("content/pages/", StringComparison.Ordinal);
}

/// <summary>Sees to it that a page carries its own content security policy, whatever its layout forgot.</summary>
internal static class PolicyMeta
{
    private static ReadOnlySpan<byte> Start => "http-equiv=\"Content-Security-Policy\" content=\""u8;

    /// <param name="policy">Of the page; empty when the site enforces none.</param>
    /// <param name="sitePolicy">What layouts print: the bound of all pages.</param>
    public static ReadOnlyMemory<byte> In(ReadOnlyMemory<byte> html, string policy, string sitePolicy)
    {
        var page = html.Span;
        var body = page.IndexOf("<body"u8);
        var head = body < 0 ? page : page[..body];
        if (policy.Length == 0)
        {
            return html;
        }

        if (head.IndexOf(Start) is >= 0 and var found)
        {
            var from = found + Start.Length;
            var length = head[from..].IndexOf((byte)'"');
            return length < 0 || HtmlEncoding.DecodeAttribute(Encoding.UTF8.GetString(head.Slice(from, length))) != sitePolicy
                ? html
                : (byte[])[.. page[..from], .. Encoding.UTF8.GetBytes(HtmlEncoding.EscapeAttribute(policy)), .. page[(from + length)..]];
        }

        var at = PlaceIn(head);
        return (byte[])[.. page[..at], .. Encoding.UTF8.GetBytes($"<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">"),
            .. page[at..]];
    }

    /// <summary>After the encoding, which must be in the first 1024 bytes; else at the beginning of the head, or of the page.</summary>
    private static int PlaceIn(ReadOnlySpan<byte> head)
    {
        foreach (var tag in new[] { "<meta charset", "<head>", "<html", "<!" })
        {
            if (head.IndexOf(Encoding.UTF8.GetBytes(tag)) is >= 0 and var start && head[start..].IndexOf((byte)'>') is >= 0 and var length)
            {
                return start + length + 1;
            }
        }

        return 0;
    }
}
