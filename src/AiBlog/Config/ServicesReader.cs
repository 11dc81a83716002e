using System.Collections.Immutable;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Text;

namespace AiBlog.Config;

/// <summary>Reads <c>services</c>, in aiblog.yml as in the list of built-in ones.</summary>
internal static class ServicesReader
{
    /// <summary>The id of what belongs to no service.</summary>
    public const string Other = "other";

    /// <summary>Ids that mean something else to aiblog or to a script.</summary>
    private static readonly ImmutableArray<string> Reserved = [Other, "constructor", "prototype"];

    public static ImmutableArray<ServiceConfig> Read(MappingReader keys, List<Diagnostic> faults)
    {
        var services = ImmutableArray.CreateBuilder<ServiceConfig>();
        foreach (var (id, service) in keys.NamedMappings("services"))
        {
            if (IdFault(id) is { } fault)
            {
                faults.Add(fault);
                continue;
            }

            services.Add(Read(id, service, faults));
        }

        return services.DrainToImmutable();
    }

    private static Diagnostic? IdFault(Placed<string> id)
    {
        if (Reserved.Contains(id.Value, StringComparer.Ordinal))
        {
            return ServiceFaults.ReservedId(id.Place, id.Value);
        }

        var isSlug = id.Value.Length is > 0 and <= 40 && id.Value[0] != '-' && id.Value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        return isSlug ? null : ServiceFaults.BadId(id.Place, id.Value, Slug.From(id.Value));
    }

    /// <summary>A value with a fault of its own is not missed as well.</summary>
    private static ServiceConfig Read(Placed<string> id, MappingReader keys, List<Diagnostic> faults)
    {
        var script = OriginRules.Address(keys, "script", faults);
        return new ServiceConfig(
            id,
            keys.Text("name")?.Value,
            keys.Text("purpose")?.Value,
            keys.Choice("kind")?.Value ?? keys.ScalarIfAny("kind")?.Value,
            keys.Text("provider")?.Value,
            OriginRules.Address(keys, "policy", faults),
            Cookies(keys, faults),
            keys.Text("duration")?.Value,
            OriginRules.Origins(keys, "origins", mayBePattern: true, faults) ?? (script is null && keys.IsWritten("script") ? [] : null),
            script,
            keys.ListOrNull("consent_mode") is { } signals ? [.. signals.Select(signal => signal.Value).Distinct(StringComparer.Ordinal)] : null,
            keys.PlacedFlag("required"),
            keys.Choice("gpc") is not null,
            keys.Flag("trusted_types"))
        {
            SiteId = keys.Text("id") is { } siteId ? new Placed<string>(siteId.Value.Trim(), siteId.Place) : null,
            Attributes = AttributeRules.Read(keys, faults),
        };
    }

    private static ImmutableArray<Placed<string>>? Cookies(MappingReader keys, List<Diagnostic> faults)
    {
        if (keys.ListOrNull("cookies") is not { } names)
        {
            return null;
        }

        var cookies = ImmutableArray.CreateBuilder<Placed<string>>(names.Length);
        foreach (var name in names)
        {
            if (CookieRules.WhyNot(name.Value) is { } reason)
            {
                faults.Add(ServiceFaults.BadCookie(name.Place, name.Value, reason));
                continue;
            }

            cookies.Add(name);
        }

        return cookies.DrainToImmutable();
    }
}
