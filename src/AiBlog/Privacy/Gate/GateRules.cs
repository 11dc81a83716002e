using System.Collections.Immutable;
using AiBlog.Privacy.Policy;
using AiBlog.Privacy.Services;
using AiBlog.Text.Urls;

namespace AiBlog.Privacy.Gate;

/// <summary>What the gate asks about an address.</summary>
/// <param name="OwnOrigin">Of the site.</param>
internal sealed record GateRules(ServiceRegistry Services, string OwnOrigin)
{
    public string OwnScheme { get; } = OwnOrigin[..OwnOrigin.IndexOf(':', StringComparison.Ordinal)];

    public static GateRules Of(ServiceRegistry services, string ownOrigin) => new(services, ownOrigin);

    /// <summary>From where an address is loaded and behind which gates; nothing for what is the site's own.</summary>
    /// <returns>The service is null for an origin that is allowed.</returns>
    public ImmutableArray<(Service? Service, string Origin)> Judge(string url, ResourceKind kind)
    {
        if (AddressOrigin.Of(url, OwnScheme) is { } origin && Services.Judge(origin) is { IsOwn: false } verdict)
        {
            return [(verdict.Service, origin)];
        }

        return [];
    }

    /// <summary>A document, script or stylesheet written into its address: what it loads or runs cannot be told.</summary>
    public static bool IsHidden(string url, ResourceKind kind) =>
        kind is ResourceKind.Script or ResourceKind.Style or ResourceKind.Frame or ResourceKind.Other
            && UrlRules.Classify(url) == UrlKind.Dangerous;

    /// <summary>As a link needs it.</summary>
    public string Absolute(string url) => AddressOrigin.Absolute(url, OwnScheme) ?? url;
}
