using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Link;
using AiBlog.Privacy.Services;

namespace AiBlog.Render.Views;

/// <summary>Makes the views of services, in the language of a page.</summary>
internal static class PrivacyViews
{
    /// <summary>The name under which a browser keeps the reader's choice; a site below a path has its own.</summary>
    public static string KeyOf(BaseUrl url) => url.Path == "/" ? "consent" : "consent:" + url.Path;

    public static PrivacyView Of(Site site, Strings strings)
    {
        var (config, privacy) = (site.Config, site.Privacy);
        return new PrivacyView(
            config.Privacy.IsEnforced,
            privacy.Policy.Length > 0 ? privacy.Policy : null,
            [.. privacy.Services
                .OrderBy(service => service.IsRequired ? 0 : service.Id == ServiceRegistry.Other.Id ? 2 : 1)
                .ThenBy(service => service.Id, StringComparer.Ordinal)
                .Select(service => Of(config, service, strings))],
            Allowed(config, privacy));
    }

    /// <summary>Null when there is nothing to choose.</summary>
    public static ConsentView? ConsentOf(Site site, PrivacyView privacy, string? policyUrl) => site.Privacy.IsOptional && site.Config.Privacy.IsEnforced
        ? new ConsentView(KeyOf(site.Config.BaseUrl), site.Privacy.Revision, site.Config.Privacy.Days, site.Privacy.NeedsBanner, policyUrl, privacy.Services)
        : null;

    private static ServiceView Of(SiteConfig config, Service service, Strings strings) => new(
        service.Id,
        service.Id == ServiceRegistry.Other.Id ? strings.Text("other_content") : service.Name,
        service.Purpose ?? strings.Text($"service_{service.Kind}"),
        service.Provider,
        service.Policy is { } policy ? Address(config, policy) : null,
        service.Cookies,
        service.Duration is { } duration ? DurationText.Of(duration, strings) : null,
        service.Origins,
        service.IsRequired,
        service.ConsentMode,
        service.IgnoresGpc,
        service.Script is { } script ? Address(config, script) : null,
        ServiceScripts.Of(config, service));

    /// <summary>Without enforcement all that pages hold is loaded at once, and is told as such.</summary>
    private static ImmutableArray<AllowedView> Allowed(SiteConfig config, SitePrivacy privacy)
    {
        var reasons = config.Privacy.Allow.DistinctBy(entry => entry.Origin.Value, StringComparer.Ordinal)
            .ToDictionary(entry => entry.Origin.Value, entry => entry.Reason, StringComparer.Ordinal);
        var loaded = config.Privacy.IsEnforced ? [] : privacy.Resources.Select(resource => resource.Origin).Where(origin => origin != config.BaseUrl.Origin);
        return [.. reasons.Keys.Concat(loaded).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(origin => new AllowedView(origin, reasons.GetValueOrDefault(origin)))];
    }

    private static string Address(SiteConfig config, string address) => address.StartsWith('/') ? config.BaseUrl.Href(address) : address;
}
