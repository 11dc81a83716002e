using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Text.Urls;

namespace AiBlog.Privacy.Services;

/// <summary>Completes a service: its own words, else those of the built-in one.</summary>
internal static class ServiceMerge
{
    /// <param name="known">The built-in service of the same id, if there is one.</param>
    public static Service Over(ServiceConfig own, ServiceConfig? known)
    {
        var recipe = ScriptRecipes.Find(own.Id.Value)?.Make(own.SiteId?.Value, own.Script?.Value);
        var script = recipe?.Src ?? (own.Script ?? known?.Script)?.Value;
        var attributes = Attributes(own.Attributes ?? [], recipe?.Attributes ?? []);
        var ownHost = HostOfOwn(own, known);
        var hasWords = own.Purpose is not null || own.Kind is not null;
        return new Service(
            Id: own.Id.Value,
            Name: own.Name ?? known?.Name ?? own.Id.Value,
            Purpose: hasWords ? own.Purpose : known?.Purpose,
            Kind: own.Purpose is not null ? null : own.Kind ?? known?.Kind,
            Provider: own.Provider ?? ownHost ?? known?.Provider,
            Policy: (own.Policy ?? (ownHost is null ? known?.Policy : null))?.Value,
            Cookies: Values(own.Cookies ?? known?.Cookies),
            Duration: own.Duration ?? known?.Duration,
            Origins: Origins(Values(own.Origins ?? (ownHost is null ? known?.Origins : null)),
                [script, .. attributes.Select(attribute => attribute.Value)]),
            Script: script,
            ConsentMode: own.ConsentMode ?? known?.ConsentMode ?? [],
            IsRequired: (own.IsRequired ?? known?.IsRequired)?.Value ?? false,
            IgnoresGpc: own.IgnoresGpc || (known?.IgnoresGpc ?? false),
            IsTrustedTypesSafe: own.IsTrustedTypesSafe ?? known?.IsTrustedTypesSafe ?? false)
        {
            Attributes = attributes,
            Start = recipe?.Start,
        };
    }

    /// <summary>The author's attributes win over those of the recipe.</summary>
    private static ImmutableArray<ScriptAttribute> Attributes(ImmutableArray<ScriptAttribute> own,
        ImmutableArray<ScriptAttribute> recipe) =>
        [.. recipe.Where(attribute => own.All(other => other.Name != attribute.Name)), .. own];

    /// <summary>
    /// The host of a script that the author's own server has, such as an Umami of their own: what is known of the makers' servers says
    /// nothing
    /// about it. Null for a script of the makers, and for one of the site itself, which may pass on what it counts.
    /// </summary>
    private static string? HostOfOwn(ServiceConfig own, ServiceConfig? known) =>
        own.Script is { } script && known is not null && UrlRules.IsWebAddress(script.Value) && WebOrigin.Of(script.Value) is { } origin
        && !(known.Origins ?? []).Any(named => WebOrigin.Matches(origin, named.Value))
            ? new Uri(origin).Host
            : null;

    private static ImmutableArray<string> Values(ImmutableArray<Placed<string>>? placed) =>
        placed is { } values ? [.. values.Select(value => value.Value).Distinct(StringComparer.Ordinal)] : [];

    /// <summary>The origins of its script and of each URL in an attribute, to which the script sends what it counts, belong to the service,
    /// named or not.</summary>
    private static ImmutableArray<string> Origins(ImmutableArray<string> named, IEnumerable<string?> urls)
    {
        var others = urls.OfType<string>().Where(UrlRules.IsWebAddress).Select(WebOrigin.Of).OfType<string>()
            .Where(origin => !named.Any(other => WebOrigin.Matches(origin, other)))
            .Distinct(StringComparer.Ordinal);
        return [.. named.Concat(others).Order(StringComparer.Ordinal)];
    }
}
