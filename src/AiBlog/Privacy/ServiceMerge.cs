using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Text;

namespace AiBlog.Privacy;

/// <summary>Completes a service: its own words, else those of the built-in one.</summary>
internal static class ServiceMerge
{
    /// <param name="known">The built-in service of the same id, if there is one.</param>
    public static Service Over(ServiceConfig own, ServiceConfig? known)
    {
        var script = (own.Script ?? known?.Script)?.Value;
        var hasWords = own.Purpose is not null || own.Kind is not null;
        return new Service(
            own.Id.Value,
            own.Name ?? known?.Name ?? own.Id.Value,
            hasWords ? own.Purpose : known?.Purpose,
            own.Purpose is not null ? null : own.Kind ?? known?.Kind,
            own.Provider ?? known?.Provider,
            (own.Policy ?? known?.Policy)?.Value,
            Values(own.Cookies ?? known?.Cookies),
            own.Duration ?? known?.Duration,
            Origins(Values(own.Origins ?? known?.Origins), script),
            script,
            own.ConsentMode ?? known?.ConsentMode ?? [],
            (own.IsRequired ?? known?.IsRequired)?.Value ?? false,
            own.IgnoresGpc || (known?.IgnoresGpc ?? false),
            own.IsTrustedTypesSafe ?? known?.IsTrustedTypesSafe ?? false);
    }

    private static ImmutableArray<string> Values(ImmutableArray<Placed<string>>? placed) =>
        placed is { } values ? [.. values.Select(value => value.Value).Distinct(StringComparer.Ordinal)] : [];

    /// <summary>Where its script comes from is an origin of the service, named or not.</summary>
    private static ImmutableArray<string> Origins(ImmutableArray<string> named, string? script)
    {
        var whole = script is not null && WebOrigin.Of(script) is { } origin && !named.Any(other => WebOrigin.Matches(origin, other)) ? named.Add(origin) : named;
        return [.. whole.Order(StringComparer.Ordinal)];
    }
}
