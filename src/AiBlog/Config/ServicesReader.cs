using System.Buffers;
using System.Collections.Immutable;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Text.Slugs;

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

        var isSlug = id.Value.Length is > 0 and <= 40 && id.Value[0] != '-'
            && id.Value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
        return isSlug ? null : ServiceFaults.BadId(id.Place, id.Value, Slug.From(id.Value));
    }

    /// <summary>A value with a fault of its own is not missed as well.</summary>
    private static ServiceConfig Read(Placed<string> id, MappingReader keys, List<Diagnostic> faults)
    {
        var script = OriginRules.Address(keys, "script", faults);
        return new ServiceConfig(
            Id: id,
            Name: keys.Text("name")?.Value,
            Purpose: keys.Text("purpose")?.Value,
            Kind: keys.Choice("kind")?.Value ?? keys.ScalarIfAny("kind")?.Value,
            Provider: keys.Text("provider")?.Value,
            Policy: OriginRules.Address(keys, "policy", faults),
            Cookies: Cookies(keys, faults),
            Duration: keys.Text("duration")?.Value,
            Origins: OriginRules.Origins(
                keys, "origins", mayBePattern: true, faults) ?? (script is null && keys.IsWritten("script") ? [] : null),
            Script: script,
            ConsentMode: keys.ListOrNull("consent_mode") is { } signals
                ? [.. signals.Select(signal => signal.Value).Distinct(StringComparer.Ordinal)]
                : null,
            IsRequired: keys.PlacedFlag("required"),
            IgnoresGpc: keys.Choice("gpc") is not null,
            IsTrustedTypesSafe: keys.Flag("trusted_types"))
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

/// <summary>How the cookies and storage keys of a service are named: plain names, with a <c>*</c> at the end for any ending.</summary>
internal static class CookieRules
{
    /// <summary>The marks of regular expressions, and what ends the name of a cookie (RFC 6265, 4.1.1). Keys of a browser's storage may
    /// hold colons.</summary>
    private static readonly SearchValues<char> Forbidden = SearchValues.Create("()[]{}^$|\\/?+<>,;=\" \t");

    /// <summary>Null when nothing is wrong; else the reason as a clause.</summary>
    public static string? WhyNot(string name)
    {
        if (name == "*")
        {
            return "it would remove whatever the site keeps, the reader's own choice too";
        }

        if (name.EndsWith(".*", StringComparison.Ordinal))
        {
            return $"it is not a regular expression; `{name[..^2]}*` matches any ending";
        }

        if (name.IndexOf('*', StringComparison.Ordinal) is >= 0 and var star && star < name.Length - 1)
        {
            return "a `*` is only possible at the end";
        }

        if (name.AsSpan().IndexOfAny(Forbidden) is >= 0 and var at)
        {
            return $"it contains `{name[at]}`";
        }

        return name.Any(c => c is < ' ' or > '~') ? "it contains a character that a cookie name cannot contain" : null;
    }
}
