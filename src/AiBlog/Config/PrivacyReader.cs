using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Text.Slugs;
using AiBlog.Text.Urls;

namespace AiBlog.Config;

/// <summary>Reads <c>privacy</c> of aiblog.yml.</summary>
internal static class PrivacyReader
{
    public static PrivacyConfig Read(MappingReader? keys, List<Diagnostic> faults)
    {
        if (keys is null)
        {
            return new PrivacyConfig(180, null, new Placed<bool>(true, default), [], [], []);
        }

        return new PrivacyConfig(
            keys.Number("days", 184),
            OriginRules.Address(keys, "policy", faults),
            keys.PlacedFlag("enforce") ?? new Placed<bool>(true, keys.Place),
            OriginRules.Origins(keys, "own_origins", mayBePattern: false, faults) ?? [],
            Allow(keys, faults),
            ServicesReader.Read(keys, faults));
    }

    private static ImmutableArray<AllowedOrigin> Allow(MappingReader keys, List<Diagnostic> faults)
    {
        var allowed = ImmutableArray.CreateBuilder<AllowedOrigin>();
        foreach (var entry in keys.MappingList("allow"))
        {
            var (origin, reason) = (entry.Text("origin"), entry.Text("reason"));
            if (origin is { } written && OriginRules.Origin(written, "origin", mayBePattern: false, faults) is { } sound
                && reason is { } why)
            {
                allowed.Add(new AllowedOrigin(sound, why.Value));
            }
        }

        return allowed.DrainToImmutable();
    }
}

/// <summary>Reads <c>redirects</c> of aiblog.yml.</summary>
internal static class RedirectsReader
{
    public static ImmutableArray<RedirectRule> Read(MappingReader keys, List<Diagnostic> faults)
    {
        var rules = ImmutableArray.CreateBuilder<RedirectRule>();
        foreach (var entry in keys.MappingList("redirects"))
        {
            var status = entry.Choice("status")?.Value ?? "301";
            if (entry.Text("from") is not { } from || entry.Text("to") is not { } to)
            {
                continue;
            }

            var path = Uri.UnescapeDataString(from.Value);
            if (!IsPath(path))
            {
                faults.Add(ConfigFaults.BadRedirect(from.Place, from.Value));
            }
            else if (UrlRules.Classify(to.Value) is not (UrlKind.RootRelative or UrlKind.Http))
            {
                faults.Add(ConfigFaults.BadAddress(to.Place, "to", to.Value));
            }
            else
            {
                rules.Add(new RedirectRule(new Placed<string>(path, from.Place), to, int.Parse(status, CultureInfo.InvariantCulture)));
            }
        }

        return rules.DrainToImmutable();
    }

    private static bool IsPath(string path) =>
        path.Length > 1 && path[0] == '/' && path[1] != '/' && path.Trim('/').Split('/').All(part => Slug.Check(part) is null);
}
