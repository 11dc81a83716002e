using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Text;
using AiBlog.Text.Urls;
using AiBlog.Text.Yaml;

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
        var claims = all.SelectMany(service => service.Origins.Select(origin => (Origin: origin, Service: service)))
            .DistinctBy(claim => claim.Origin, StringComparer.Ordinal).ToList();
        byOrigin = claims.Where(claim => !WebOrigin.IsPattern(claim.Origin))
            .ToFrozenDictionary(claim => claim.Origin, claim => claim.Service, StringComparer.Ordinal);
        byPattern = claims.Where(claim => WebOrigin.IsPattern(claim.Origin))
            .ToFrozenDictionary(claim => claim.Origin, claim => claim.Service, StringComparer.Ordinal);
    }

    /// <summary>What belongs to no service, under a name of its own.</summary>
    public static Service Other { get; } =
        new(ServicesReader.Other, "Other content", null, ServicesReader.Other, null, null, [], null, [], null, [], false, false, false);

    public static ServiceRegistry Of(SiteConfig config)
    {
        var written =
            config.Privacy.Services.Select(service => ServiceMerge.Over(service, KnownServices.Find(service.Id.Value))).ToImmutableArray();
        return new ServiceRegistry(
            config,
            written,
            [.. KnownServices.All.Where(service => written.All(other => other.Id != service.Id.Value))
            .Select(service => ServiceMerge.Over(service, null))]);
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

    private static string Secure(string origin) =>
        origin.StartsWith("http://", StringComparison.Ordinal) ? string.Concat("https", origin.AsSpan(4)) : origin;
}

/// <summary>What becomes of a resource, judged by its origin.</summary>
/// <param name="Service">Behind whose gate it goes, <see cref="ServiceRegistry.Other"/> when no service claims its origin; null when pages
/// may load it at once.</param>
internal sealed record OriginVerdict(Service? Service)
{
    /// <summary>The site's own.</summary>
    public static OriginVerdict Own { get; } = new((Service?)null);

    /// <summary>Of another party, and let through by <c>allow</c>.</summary>
    public static OriginVerdict Allowed { get; } = new((Service?)null) { IsForeign = true };

    public bool IsForeign { get; private init; }

    public bool IsOwn => Service is null && !IsForeign;

    public bool IsAllowed => Service is null && IsForeign;

    public static OriginVerdict Of(Service service) => new(service) { IsForeign = true };
}

/// <summary>The services that the program knows, from <c>known-services.yml</c>: what an author would write about them in
/// aiblog.yml.</summary>
internal static class KnownServices
{
    private const string File = "known-services.yml";

    private const int MostBytes = 256 * 1024;

    private static readonly KeyTable Keys = new(
        File, new Key("services", KeyType.NamedMappings, "As in aiblog.yml.", "{}") { Nested = PrivacyKeys.Service });

    /// <summary>In the order of the file.</summary>
    public static ImmutableArray<ServiceConfig> All { get; } = Read();

    public static ServiceConfig? Find(string id) => All.FirstOrDefault(service => service.Id.Value == id);

    private static ImmutableArray<ServiceConfig> Read()
    {
        using var stream = typeof(KnownServices).Assembly.GetManifestResourceStream("privacy/" + File) ?? Stream.Null;
        using var reader = new StreamReader(stream);
        var source = new SourceText(File, reader.ReadToEnd());
        var yaml = YamlTree.Read(source, 0, source.Text.Length, MostBytes);
        var faults = new List<Diagnostic>(yaml.Diagnostics);
        var services = ServicesReader.Read(new MappingReader(Keys, yaml.Root, faults).CheckKeys(source.PlaceOf(0)), faults);
        return faults.Count == 0
            ? services
            : throw new InvalidOperationException($"the program's own {faults[0].Place}: {faults[0].Message}");
    }
}
