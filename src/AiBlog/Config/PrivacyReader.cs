using System.Collections.Immutable;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Text;

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
            if (origin is { } written && OriginRules.Origin(written, "origin", mayBePattern: false, faults) is { } sound && reason is { } why)
            {
                allowed.Add(new AllowedOrigin(sound, why.Value));
            }
        }

        return allowed.DrainToImmutable();
    }
}
