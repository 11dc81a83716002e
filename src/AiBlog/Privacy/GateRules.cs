using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Text;

namespace AiBlog.Privacy;

/// <summary>What the gate asks about an address.</summary>
/// <param name="OwnOrigin">Of the site.</param>
internal sealed record GateRules(ServiceRegistry Services, string OwnOrigin)
{
    /// <summary>Of stylesheets from which parts were split off, by their address: the markup that links those parts behind their gates.</summary>
    public FrozenDictionary<string, string> SplitSheets { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The address of the page that is looked at, from which the addresses in it count; empty in a text, whose address is not known yet.</summary>
    public string Page { get; init; } = "";

    /// <summary>Even addresses of the site's own have to be looked at.</summary>
    public bool IsWatchful => SplitSheets.Count > 0;

    public string OwnScheme { get; } = OwnOrigin[..OwnOrigin.IndexOf(':', StringComparison.Ordinal)];

    public static GateRules Of(ServiceRegistry services, string ownOrigin) => new(services, ownOrigin);

    /// <summary>From where an address is loaded and behind which gates; nothing for what is the site's own.</summary>
    /// <returns>The service is null for an origin that is allowed; the origin for a stylesheet of the site that loads from others.</returns>
    public ImmutableArray<(Service? Service, string? Origin)> Judge(string url, ResourceKind kind)
    {
        if (AddressOrigin.Of(url, OwnScheme) is { } origin && Services.Judge(origin) is { IsOwn: false } verdict)
        {
            return [(verdict.Service, origin)];
        }

        return [];
    }

    /// <summary>A document, script or stylesheet written into its address: what it loads or runs cannot be told.</summary>
    public static bool IsHidden(string url, ResourceKind kind) =>
        kind is ResourceKind.Script or ResourceKind.Style or ResourceKind.Frame or ResourceKind.Other && UrlRules.Classify(url) == UrlKind.Dangerous;

    /// <summary>As a link needs it.</summary>
    public string Absolute(string url) => AddressOrigin.Absolute(url, OwnScheme) ?? url;

    /// <summary>What has to be linked with a stylesheet of the site; null for nothing.</summary>
    public string? PartsOf(string sheetUrl) => SplitSheets.Count > 0 ? SplitSheets.GetValueOrDefault(PathOf(sheetUrl)) : null;

    private string PathOf(string url)
    {
        var path = url.Trim();
        path = path.StartsWith(OwnOrigin, StringComparison.Ordinal) ? path[OwnOrigin.Length..] : path;
        path = path.Split('?', '#')[0];
        return Uri.TryCreate(new Uri(OwnOrigin + (Page.Length > 0 ? Page : "/")), path, out var whole) ? whole.AbsolutePath : path;
    }
}
