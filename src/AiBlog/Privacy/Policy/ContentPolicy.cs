using System.Collections.Immutable;
using System.Text;
using AiBlog.Config;
using AiBlog.Privacy.Services;
using AiBlog.Text.Urls;

namespace AiBlog.Privacy.Policy;

/// <summary>Writes the content security policy of a site from what its pages hold: https://www.w3.org/TR/CSP3/.</summary>
internal static class ContentPolicy
{
    private const string Self = "'self'";

    /// <summary>What a script in the page may do further, and a stylesheet.</summary>
    private static readonly ImmutableArray<ResourceKind> OfScript =
        [ResourceKind.Script, ResourceKind.Style, ResourceKind.Image, ResourceKind.Media, ResourceKind.Font, ResourceKind.Connect,
            ResourceKind.Frame];

    private static readonly ImmutableArray<ResourceKind> OfStyle = [ResourceKind.Style, ResourceKind.Image, ResourceKind.Font];

    /// <summary>In the order in which the policy is written.</summary>
    private static readonly ImmutableArray<(ResourceKind Kind, string Directive, string Always)> Directives =
    [
        (ResourceKind.Script, "script-src", Self),
        (ResourceKind.Style, "style-src", Self),
        (ResourceKind.Image, "img-src", Self + " data:"),
        (ResourceKind.Media, "media-src", Self),
        (ResourceKind.Font, "font-src", Self),
        (ResourceKind.Connect, "connect-src", Self),
        (ResourceKind.Frame, "frame-src", ""),
        (ResourceKind.Other, "object-src", ""),
        (ResourceKind.Manifest, "manifest-src", Self),
    ];

    /// <summary>Empty when the site enforces nothing.</summary>
    /// <param name="services">Those in use.</param>
    /// <param name="resources">What the pages of the site hold.</param>
    public static string Of(SiteConfig config, ImmutableArray<Service> services, ImmutableArray<Resource> resources)
    {
        if (!config.Privacy.IsEnforced)
        {
            return "";
        }

        var sources = Sources(config, services, resources);
        var policy = new StringBuilder("default-src 'none'");
        foreach (var (kind, directive, always) in Directives)
        {
            var origins = string.Join(' ', sources[kind]);
            if (always.Length + origins.Length > 0)
            {
                policy.Append("; ").Append(directive).Append(always.Length > 0 ? " " : "").Append(always)
                    .Append(origins.Length > 0 ? " " : "").Append(origins);
            }
        }

        policy.Append("; form-action 'self'").Append(FormOrigin(config)).Append("; base-uri 'none'");
        return RunsForeignScript(services, resources)
            ? policy.ToString()
            : policy.Append("; require-trusted-types-for 'script'").ToString();
    }

    /// <summary>Where the form for comments is sent, when that is elsewhere.</summary>
    private static string FormOrigin(SiteConfig config) =>
        config.Comments.Form.Endpoint is { } endpoint && WebOrigin.Of(endpoint.Value) is { } origin && origin != config.BaseUrl.Origin
            ? " " + origin : "";

    /// <summary>The origins that each kind of resource may come from, besides the site's own.</summary>
    private static ILookup<ResourceKind, string> Sources(
        SiteConfig config, ImmutableArray<Service> services, ImmutableArray<Resource> resources)
    {
        var origins = services.ToDictionary(service => service.Id, service => service.Origins, StringComparer.Ordinal);
        var ofOthers =
            from resource in resources
            from origin in OriginsOf(resource, origins)
            from kind in KindsOf(resource.Kind)
            select (Kind: kind, Origin: origin);
        // What no page holds can only be asked for by a script of the site, for whatever it needs.
        var seen = resources.Select(resource => resource.Origin).ToHashSet(StringComparer.Ordinal);
        var ofScripts = config.Privacy.Allow.Select(allowed => allowed.Origin.Value).Where(origin => !seen.Contains(origin))
            .Concat(config.Privacy.OwnOrigins.Select(origin => origin.Value))
            .SelectMany(origin => OfScript.Select(kind => (Kind: kind, Origin: origin)));
        return ofOthers.Concat(ofScripts).Where(source => source.Origin != config.BaseUrl.Origin).Distinct()
            .OrderBy(source => source.Origin, StringComparer.Ordinal).ToLookup(source => source.Kind, source => source.Origin);
    }

    /// <summary>A service may use all its origins for what it is used for; what belongs to no service has its own alone.</summary>
    private static ImmutableArray<string> OriginsOf(Resource resource, Dictionary<string, ImmutableArray<string>> origins) =>
        resource.ServiceId is { } id && id != ServiceRegistry.Other.Id && origins.TryGetValue(id, out var all) ? all : [resource.Origin];

    private static ImmutableArray<ResourceKind> KindsOf(ResourceKind kind) => kind switch
    {
        ResourceKind.Script => OfScript,
        ResourceKind.Style => OfStyle,
        _ => [kind],
    };

    /// <summary>A script of others that sets the address of a script would throw under Trusted Types, unless it is made for them.</summary>
    private static bool RunsForeignScript(ImmutableArray<Service> services, ImmutableArray<Resource> resources)
    {
        var unsafeIds = services.Where(service => !service.IsRequired && !service.IsTrustedTypesSafe).Select(service => (string?)service.Id)
            .Append(null).ToHashSet(StringComparer.Ordinal);
        return resources.Any(resource => resource.Kind == ResourceKind.Script && unsafeIds.Contains(resource.ServiceId));
    }
}
