using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Privacy.Policy;
using AiBlog.Privacy.Services;
using AiBlog.Text.Urls;

namespace AiBlog.Link;

/// <summary>Gathers what pages would load, and the services behind it.</summary>
internal static class PrivacyLinker
{
    public static SitePrivacy Link(SiteConfig config, ServiceRegistry registry, IEnumerable<Resource> found)
    {
        var resources = found.Concat(Scripts(config, registry)).Distinct()
            .OrderBy(resource => resource.Place.File, StringComparer.Ordinal)
            .ThenBy(resource => resource.Place.Line)
            .ThenBy(resource => resource.Place.Column)
            .ThenBy(resource => resource.Origin, StringComparer.Ordinal)
            .ThenBy(resource => resource.Kind)
            .ToImmutableArray();
        var services = InUse(config, registry, resources);
        return new SitePrivacy(services, resources, ServiceRevision.Of(services), ContentPolicy.Of(config, services, resources));
    }

    private static ImmutableArray<Service> InUse(SiteConfig config, ServiceRegistry registry, ImmutableArray<Resource> resources) =>
    [
        .. resources.GroupBy(resource => resource.ServiceId, StringComparer.Ordinal)
            .Where(used => used.Key is not null)
            .Select(used => used.Key == ServiceRegistry.Other.Id
                ? ServiceRegistry.Other with
                {
                    Origins = [.. used.Select(resource => resource.Origin).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
                }
                : registry.Find(used.Key ?? ""))
            .OfType<Service>()
            .Concat(config.Privacy.Services.Select(service => registry.Find(service.Id.Value)).OfType<Service>()
                .Where(service => service.IsRequired))
            .DistinctBy(service => service.Id, StringComparer.Ordinal)
            .OrderBy(service => service.Id, StringComparer.Ordinal),
    ];

    /// <summary>What every page runs for a service, wherever it comes from.</summary>
    private static IEnumerable<Resource> Scripts(SiteConfig config, ServiceRegistry registry) =>
        from written in config.Privacy.Services
        let script = registry.Find(written.Id.Value)?.Script
        where script is not null
        select new Resource(written.Id.Value, WebOrigin.Of(script) ?? config.BaseUrl.Origin, ResourceKind.Script, written.Script?.Place
            ?? written.Id.Place);
}
