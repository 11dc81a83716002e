using System.Collections.Immutable;
using AiBlog.Link;
using AiBlog.Privacy.Policy;
using AiBlog.Privacy.Services;

namespace AiBlog.Check;

/// <summary>Lists what pages would load, source by source.</summary>
internal static class PrivacyAudit
{
    /// <summary>Sources of every page first, then pages in the order of their files.</summary>
    public static ImmutableArray<AuditedPage> Of(Site site)
    {
        var urls = site.Posts.Select(post => (post.File.Path, post.Url)).Concat(site.Pages.Select(page => (page.File.Path, page.Url)))
            .ToDictionary(page => page.Path, page => page.Url, StringComparer.Ordinal);
        return
        [
            .. site.Privacy.Resources.GroupBy(resource => resource.Place.File, StringComparer.Ordinal)
                .Select(found => new AuditedPage(urls.GetValueOrDefault(found.Key), found.Key, [.. found]))
                .OrderBy(page => page.Url is not null)
                .ThenBy(page => page.File, StringComparer.Ordinal),
        ];
    }

    /// <summary>Whether somebody answers for a resource: a service, or the list of allowed origins. Without enforcement only that list
    /// does.</summary>
    public static bool IsClaimed(Site site, Resource resource) => resource.ServiceId is { } service
        ? service != ServiceRegistry.Other.Id
        : site.Config.Privacy.Allow.Any(allowed => allowed.Origin.Value == resource.Origin);
}

/// <summary>What one source would make browsers load.</summary>
/// <param name="Url">The page made from it; null for a source of every page, such as a template or aiblog.yml.</param>
/// <param name="File">Relative to the site.</param>
internal sealed record AuditedPage(string? Url, string File, ImmutableArray<Resource> Resources);
