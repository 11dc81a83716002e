using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Link;
using AiBlog.Link.Urls;
using AiBlog.Privacy.Services;
using AiBlog.Text.Html;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

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
    public static ConsentView? ConsentOf(Site site, PrivacyView privacy, string? policyUrl) =>
        site.Privacy.IsOptional && site.Config.Privacy.IsEnforced
        ? new ConsentView(KeyOf(site.Config.BaseUrl), site.Privacy.Revision, site.Config.Privacy.Days, site.Privacy.NeedsBanner, policyUrl,
            privacy.Services)
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
        var loaded = config.Privacy.IsEnforced
            ? []
            : privacy.Resources.Select(resource => resource.Origin).Where(origin => origin != config.BaseUrl.Origin);
        return [.. reasons.Keys.Concat(loaded).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(origin => new AllowedView(origin, reasons.GetValueOrDefault(origin)))];
    }

    private static string Address(SiteConfig config, string address) => address.StartsWith('/') ? config.BaseUrl.Href(address) : address;
}

/// <summary>What pages may load from others, and the policy that browsers hold them to.</summary>
/// <param name="Policy">Null when the site enforces none.</param>
[View("privacy", "The third-party content of the site.")]
internal sealed partial record PrivacyView(
    [Field("False if aiblog.yml contains `enforce: false`.")] bool IsEnforced,
    [Field("The content security policy of the page; absent with `enforce: false`.")] string? Policy,
    [Field("The services in use: required ones first, other content last.")] ImmutableArray<ServiceView> Services,
    [Field("The origins that pages load from without consent.")] ImmutableArray<AllowedView> Allowed);

/// <summary>A service of another party, or a required one of the site's own.</summary>
[View("service", "A service that a page loads after the reader consents.")]
internal sealed partial record ServiceView(
    [Field("The id, which is also the name of its checkbox.")] string Id,
    [Field("The name.")] string Name,
    [Field("The purpose, in the language of the page.")] string? Purpose,
    [Field("The company or person that receives data.")] string? Provider,
    [Field("The URL of the privacy policy of the provider.")] string? Policy,
    [Field("The cookies and storage keys; `*` at the end matches any ending.")] ImmutableArray<string> Cookies,
    [Field("How long the cookies last.")] string? Duration,
    [Field("The origins that it loads from.")] ImmutableArray<string> Origins,
    [Field("True for a first-party service that cannot be turned off.")] bool IsRequired,
    [Field("The signals of Google Consent Mode.")] ImmutableArray<string> ConsentMode,
    [Field("True if Global Privacy Control does not apply to it.")] bool IgnoresGpc,
    [Field("The URL of the script that every page runs for it.")] string? Script,
    [Field("The script elements of the service. The default theme writes them in `partials/service-scripts.html`.")] HtmlText? Scripts);

/// <summary>What a reader may choose: the optional services of the site and how the choice is kept.</summary>
/// <param name="Key">Of the choice in the browser's storage; holds the base path, so that two sites of one host keep two choices.</param>
/// <param name="Revision">A hash over the services; a choice made for another revision counts no longer.</param>
/// <param name="Days">How long a choice is kept.</param>
/// <param name="HasBanner">False when a placeholder asks for each thing that a service would load.</param>
[View("consent", "The consent settings; absent if no optional service is in use.")]
internal sealed partial record ConsentView(
    [Field("The storage key of the choice.")] string Key,
    [Field("A hash of the services.")] string Revision,
    [Field("The number of days that a choice is valid.")] int Days,
    [Field("True if pages show a banner; false if each service has a placeholder.")] bool HasBanner,
    [Field("The URL of the privacy page.")] string? PolicyUrl,
    [Field("The services in use: required ones first.")] ImmutableArray<ServiceView> Services);

/// <summary>An origin of others that pages load from without asking.</summary>
[View("allowed", "A third-party origin that pages load from without consent.")]
internal sealed partial record AllowedView(
    [Field("Scheme and host.")] string Origin,
    [Field("The reason, from aiblog.yml.")] string? Reason);
