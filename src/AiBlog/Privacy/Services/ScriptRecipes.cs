using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Text.Slugs;
using AiBlog.Text.Urls;

namespace AiBlog.Privacy.Services;

/// <summary>The analytics services that <c>id</c> in aiblog.yml is enough for.</summary>
internal static class ScriptRecipes
{
    /// <summary>In ordinal order of their services.</summary>
    public static ImmutableArray<ScriptRecipe> All { get; } =
    [
        new("cloudflare-web-analytics", "the token in the snippet of Cloudflare", "0123456789abcdef0123456789abcdef", IsAlphanumeric,
            Cloudflare),
        new("fathom", "the site id, in the settings of the site", "ABCDEFGH", IsAlphanumeric, Fathom),
        new("goatcounter", "your code, or the host of your own GoatCounter", "my-code", id => IsHost(GoatHost(id)), GoatCounter),
        new("google-analytics", "the measurement ID of the data stream", "G-XXXXXXXXXX", IsGoogleTag, GoogleAnalytics),
        new("matomo", "the number of the site", "1", id => id.All(char.IsAsciiDigit), Matomo) { NeedsScript = true },
        new("plausible", "the domain as registered at Plausible, or the name of the site's own script, pa-…", "example.org", IsPlausible,
            Plausible),
        new("umami", "the website ID", "94db1cb1-74f4-4a40-ad6c-962362670409", id => Guid.TryParseExact(id, "D", out _), Umami),
    ];

    /// <summary>Other names under which authors look for them.</summary>
    private static readonly FrozenDictionary<string, string> OtherNames = new Dictionary<string, string>
    {
        ["cf-beacon"] = "cloudflare-web-analytics",
        ["cloudflare"] = "cloudflare-web-analytics",
        ["cloudflare-analytics"] = "cloudflare-web-analytics",
        ["cloudflare-insights"] = "cloudflare-web-analytics",
        ["fathom-analytics"] = "fathom",
        ["ga"] = "google-analytics",
        ["ga4"] = "google-analytics",
        ["google"] = "google-analytics",
        ["google-tag"] = "google-analytics",
        ["gtag"] = "google-analytics",
        ["matomo-cloud"] = "matomo",
        ["piwik"] = "matomo",
        ["plausible-analytics"] = "plausible",
        ["umami-analytics"] = "umami",
        ["umami-cloud"] = "umami",
        ["usefathom"] = "fathom",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static ScriptRecipe? Find(string service) => All.FirstOrDefault(recipe => recipe.Service == service);

    /// <summary>The built-in service that an author likely meant by an id; null when none is near.</summary>
    public static string? MeantBy(string service) =>
        OtherNames.GetValueOrDefault(service) ?? Suggest.Closest(service, KnownServices.All.Select(known => known.Id.Value));

    private static ServiceScript? Cloudflare(string? id, string? script) =>
        id is null ? null
            : Tag(script ?? "https://static.cloudflareinsights.com/beacon.min.js", "data-cf-beacon", $"{{\"token\": \"{id}\"}}");

    private static ServiceScript? Fathom(string? id, string? script) =>
        id is null ? null : Tag(script ?? "https://cdn.usefathom.com/script.js", "data-site", id);

    /// <summary>A code is a host below goatcounter.com; any other host is a GoatCounter of the author's own.</summary>
    private static ServiceScript? GoatCounter(string? id, string? script)
    {
        if (id is null)
        {
            return null;
        }

        var host = GoatHost(id) is var name && name.Contains('.', StringComparison.Ordinal) ? name : name + ".goatcounter.com";
        return Tag(script ?? "https://gc.zgo.at/count.js", "data-goatcounter", $"https://{host}/count");
    }

    /// <summary>Authors also copy the whole URL of the counter from the snippet.</summary>
    private static string GoatHost(string id) =>
        UrlRules.IsWebAddress(id) && Uri.TryCreate(id, UriKind.Absolute, out var uri) && uri.IsDefaultPort ? uri.Host : id;

    /// <summary>The address of the script also holds the id, so that one pasted as <c>script</c> is enough.</summary>
    private static ServiceScript? GoogleAnalytics(string? id, string? script)
    {
        var tag = id ?? IdOf(script);
        return tag is null
            ? null
            : new ServiceScript(script ?? $"https://www.googletagmanager.com/gtag/js?id={tag}", [], new ServiceStart("gtag", tag, null));
    }

    private static ServiceScript? Matomo(string? id, string? script) =>
        id is null || script is null ? null : new ServiceScript(script, [], new ServiceStart("matomo", id, MatomoTracker(script)));

    /// <summary>Beside the script, unless the script is at the content delivery network of Matomo's cloud, which names the site in the
    /// path.</summary>
    private static string MatomoTracker(string script)
    {
        const string Network = "https://cdn.matomo.cloud/";
        if (script.StartsWith(Network, StringComparison.OrdinalIgnoreCase) && script.IndexOf('/', Network.Length) is var end and > 0)
        {
            return $"https://{script[Network.Length..end]}/matomo.php";
        }

        var query = script.AsSpan().IndexOfAny('?', '#');
        var path = query < 0 ? script : script[..query];
        return path[..(path.LastIndexOf('/') + 1)] + "matomo.php";
    }

    /// <summary>Since October 2025 each site has a script of its own, which knows the domain and waits for a call; the older one has the
    /// domain as an attribute.</summary>
    private static ServiceScript? Plausible(string? id, string? script)
    {
        if (id is not null && IsPlausibleScript(id))
        {
            return new ServiceScript(script ?? $"https://plausible.io/js/{id}.js", [], new ServiceStart("plausible", null, null));
        }

        if (script is not null && IsPlausibleScript(Path.GetFileNameWithoutExtension(script)))
        {
            return new ServiceScript(script, [], new ServiceStart("plausible", null, null));
        }

        return id is null ? null : Tag(script ?? "https://plausible.io/js/script.js", "data-domain", id);
    }

    private static ServiceScript? Umami(string? id, string? script) =>
        id is null ? null : Tag(script ?? "https://cloud.umami.is/script.js", "data-website-id", id);

    private static ServiceScript Tag(string src, string attribute, string value) => new(src, [new ScriptAttribute(attribute, value)], null);

    private static string? IdOf(string? script)
    {
        const string Key = "id=";
        var query = script is null ? -1 : script.IndexOf('?', StringComparison.Ordinal);
        return script?[(query + 1)..].Split('#')[0].Split('&')
            .Where(part => query >= 0 && part.StartsWith(Key, StringComparison.Ordinal))
            .Select(part => part[Key.Length..])
            .FirstOrDefault(IsGoogleTag);
    }

    /// <summary>A container of Tag Manager (GTM-…) and a property of the old Analytics (UA-…) are none: nothing answers to them
    /// here.</summary>
    private static bool IsGoogleTag(string id) =>
        id.Split('-', 2) is [var kind, { Length: > 0 } rest] && kind.ToUpperInvariant() is "G" or "GT" or "AW"
            && rest.All(char.IsAsciiLetterOrDigit);

    private static bool IsPlausible(string id) => IsPlausibleScript(id) || id.Split(',').All(domain => IsHost(domain.Trim().Split('/')[0]));

    private static bool IsPlausibleScript(string name) =>
        name.StartsWith("pa-", StringComparison.Ordinal) && name.Length > 8
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');

    private static bool IsAlphanumeric(string id) => id.All(char.IsAsciiLetterOrDigit);

    private static bool IsHost(string id) =>
        id.Split('.').All(label => label.Length > 0 && label.All(c => char.IsLetterOrDigit(c) || c is '-' or '_'));
}

/// <summary>How the script of a built-in service is set up.</summary>
/// <param name="Service">The id of the built-in service.</param>
/// <param name="IdMeaning">What its <c>id</c> is, and where authors find it.</param>
/// <param name="IsId">Whether a text may be such an id.</param>
/// <param name="Make">From the id and the author's own <c>script</c>, either of which may be null; null when something is missing.</param>
internal sealed record ScriptRecipe(
    string Service, string IdMeaning, string IdExample, Func<string, bool> IsId, Func<string?, string?, ServiceScript?> Make)
{
    /// <summary>The makers have no server for all, so that the author names the script.</summary>
    public bool NeedsScript { get; init; }
}
