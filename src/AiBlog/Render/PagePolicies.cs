using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using AiBlog.Link;
using AiBlog.Privacy.Policy;

namespace AiBlog.Render;

/// <summary>The content security policy of each page: what its own body, the theme, and the configuration load, and no more.</summary>
/// <remarks>Serves all threads.</remarks>
internal sealed class PagePolicies(Site site)
{
    private readonly ILookup<string, Resource> ofBodies = site.Privacy.Resources.Where(IsOfBody).ToLookup(resource => resource.Place.File, StringComparer.Ordinal);
    private readonly ImmutableArray<Resource> ofAll = [.. site.Privacy.Resources.Where(resource => !IsOfBody(resource))];

    /// <summary>Lead images of posts, which lists on other pages show too.</summary>
    private readonly ImmutableArray<(Resource Resource, byte[] Start)> images =
    [
        .. site.Privacy.Resources.Where(resource => IsOfBody(resource) && resource.Kind == ResourceKind.Image).DistinctBy(resource => (resource.ServiceId, resource.Origin))
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
        return policies.GetOrAdd(key, static (_, made) => ContentPolicy.Of(made.Site.Config, made.Site.Privacy.Services, [.. made.Resources]), (Site: site, Resources: resources));
    }

    private static bool IsOfBody(Resource resource) =>
        resource.Place.File.StartsWith("content/posts/", StringComparison.Ordinal) || resource.Place.File.StartsWith("content/pages/", StringComparison.Ordinal);
}
