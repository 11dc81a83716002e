using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Text;

namespace AiBlog.Privacy.Services;

/// <summary>Every service of the site and to whom an origin belongs. Serves all threads.</summary>
internal sealed class ServiceRegistry
{
    private readonly FrozenDictionary<string, Service> services;
    private readonly FrozenSet<string> own;
    private readonly FrozenSet<string> allowed;
    private readonly FrozenDictionary<string, Service> byOrigin;
    private readonly FrozenDictionary<string, Service> byPattern;
    private readonly bool isEnforced;

    private ServiceRegistry(SiteConfig config, ImmutableArray<Service> ours, ImmutableArray<Service> known)
    {
        var all = CommentServices.Complete(config, [.. ours, .. known]);
        services = all.ToFrozenDictionary(service => service.Id, StringComparer.Ordinal);
        own = [config.BaseUrl.Origin, .. config.Privacy.OwnOrigins.Select(origin => origin.Value)];
        allowed = config.Privacy.Allow.Select(entry => entry.Origin.Value).ToFrozenSet(StringComparer.Ordinal);
        isEnforced = config.Privacy.IsEnforced;

        // What the author claims goes before what the program knows, a longer pattern before a shorter one.
        var claims = all.SelectMany(service => service.Origins.Select(origin => (Origin: origin, Service: service))).DistinctBy(claim => claim.Origin, StringComparer.Ordinal).ToList();
        byOrigin = claims.Where(claim => !WebOrigin.IsPattern(claim.Origin)).ToFrozenDictionary(claim => claim.Origin, claim => claim.Service, StringComparer.Ordinal);
        byPattern = claims.Where(claim => WebOrigin.IsPattern(claim.Origin)).ToFrozenDictionary(claim => claim.Origin, claim => claim.Service, StringComparer.Ordinal);
    }

    /// <summary>What belongs to no service, under a name of its own.</summary>
    public static Service Other { get; } = new(ServicesReader.Other, "Other content", null, ServicesReader.Other, null, null, [], null, [], null, [], false, false, false);

    public static ServiceRegistry Of(SiteConfig config)
    {
        var written = config.Privacy.Services.Select(service => ServiceMerge.Over(service, KnownServices.Find(service.Id.Value))).ToImmutableArray();
        return new ServiceRegistry(
            config,
            written,
            [.. KnownServices.All.Where(service => written.All(other => other.Id != service.Id.Value)).Select(service => ServiceMerge.Over(service, null))]);
    }

    public Service? Find(string id) => id == Other.Id ? Other : services.GetValueOrDefault(id);

    /// <param name="origin">As <see cref="WebOrigin.Of"/> writes it.</param>
    public OriginVerdict Judge(string origin)
    {
        if (IsOwn(origin))
        {
            return OriginVerdict.Own;
        }

        if (!isEnforced || allowed.Contains(origin) || allowed.Contains(Secure(origin)))
        {
            return OriginVerdict.Allowed;
        }

        return OriginVerdict.Of(ClaimantOf(Secure(origin)) ?? ClaimantOf(origin) ?? Other);
    }

    /// <summary>A page over https asks over https for what an author wrote with http.</summary>
    private bool IsOwn(string origin) => own.Contains(origin) || own.Contains(Secure(origin));

    private Service? ClaimantOf(string origin)
    {
        if (byOrigin.TryGetValue(origin, out var service))
        {
            return service;
        }

        foreach (var pattern in WebOrigin.PatternsOf(origin))
        {
            if (byPattern.TryGetValue(pattern, out var claimant))
            {
                return claimant;
            }
        }

        return null;
    }

    private static string Secure(string origin) => origin.StartsWith("http://", StringComparison.Ordinal) ? string.Concat("https", origin.AsSpan(4)) : origin;
}
