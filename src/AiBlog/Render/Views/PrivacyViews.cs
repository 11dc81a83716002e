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
internal sealed record PrivacyView(bool IsEnforced, string? Policy, ImmutableArray<ServiceView> Services,
    ImmutableArray<AllowedView> Allowed)
{
    public static ViewShape<PrivacyView> Shape { get; } = new("privacy", "The third-party content of the site.",
    [
        new("is_enforced", FieldType.Boolean, "False if aiblog.yml contains `enforce: false`.", view => view.IsEnforced),
        new("policy", FieldType.Text, "The content security policy of the page; absent with `enforce: false`.", view => view.Policy),
        new("services", FieldType.ListOf(ServiceView.Shape), "The services in use: required ones first, other content last.", view =>
            view.Services),
        new("allowed", FieldType.ListOf(AllowedView.Shape), "The origins that pages load from without consent.", view => view.Allowed),
    ]);
}

/// <summary>A service of another party, or a required one of the site's own.</summary>
internal sealed record ServiceView(
    string Id,
    string Name,
    string? Purpose,
    string? Provider,
    string? Policy,
    ImmutableArray<string> Cookies,
    string? Duration,
    ImmutableArray<string> Origins,
    bool IsRequired,
    ImmutableArray<string> ConsentMode,
    bool IgnoresGpc,
    string? Script,
    HtmlText? Scripts)
{
    public static ViewShape<ServiceView> Shape { get; } = new("service", "A service that a page loads after the reader consents.",
    [
        new("id", FieldType.Text, "The id, which is also the name of its checkbox.", view => view.Id),
        new("name", FieldType.Text, "The name.", view => view.Name),
        new("purpose", FieldType.Text, "The purpose, in the language of the page.", view => view.Purpose),
        new("provider", FieldType.Text, "The company or person that receives data.", view => view.Provider),
        new("policy", FieldType.Text, "The URL of the privacy policy of the provider.", view => view.Policy),
        new("cookies", FieldType.ListOf(FieldType.Text), "The cookies and storage keys; `*` at the end matches any ending.", view =>
            view.Cookies),
        new("duration", FieldType.Text, "How long the cookies last.", view => view.Duration),
        new("origins", FieldType.ListOf(FieldType.Text), "The origins that it loads from.", view => view.Origins),
        new("is_required", FieldType.Boolean, "True for a first-party service that cannot be turned off.", view => view.IsRequired),
        new("consent_mode", FieldType.ListOf(FieldType.Text), "The signals of Google Consent Mode.", view => view.ConsentMode),
        new("ignores_gpc", FieldType.Boolean, "True if Global Privacy Control does not apply to it.", view => view.IgnoresGpc),
        new("script", FieldType.Text, "The URL of the script that every page runs for it.", view => view.Script),
        new("scripts", FieldType.Html,
            "The script elements of the service. The default theme writes them in `partials/service-scripts.html`.", view => view.Scripts),
    ]);
}

/// <summary>What a reader may choose: the optional services of the site and how the choice is kept.</summary>
/// <param name="Key">Of the choice in the browser's storage; holds the base path, so that two sites of one host keep two choices.</param>
/// <param name="Revision">A hash over the services; a choice made for another revision counts no longer.</param>
/// <param name="Days">How long a choice is kept.</param>
/// <param name="HasBanner">False when a placeholder asks for each thing that a service would load.</param>
internal sealed record ConsentView(string Key, string Revision, int Days, bool HasBanner, string? PolicyUrl,
    ImmutableArray<ServiceView> Services)
{
    public static ViewShape<ConsentView> Shape { get; } = new("consent", "The consent settings; absent if no optional service is in use.",
    [
        new("key", FieldType.Text, "The storage key of the choice.", view => view.Key),
        new("revision", FieldType.Text, "A hash of the services.", view => view.Revision),
        new("days", FieldType.Number, "The number of days that a choice is valid.", view => view.Days),
        new("has_banner", FieldType.Boolean, "True if pages show a banner; false if each service has a placeholder.", view =>
            view.HasBanner),
        new("policy_url", FieldType.Text, "The URL of the privacy page.", view => view.PolicyUrl),
        new("services", FieldType.ListOf(ServiceView.Shape), "The services in use: required ones first.", view => view.Services),
    ]);
}

/// <summary>An origin of others that pages load from without asking.</summary>
internal sealed record AllowedView(string Origin, string? Reason)
{
    public static ViewShape<AllowedView> Shape { get; } = new("allowed", "A third-party origin that pages load from without consent.",
    [
        new("origin", FieldType.Text, "Scheme and host.", view => view.Origin),
        new("reason", FieldType.Text, "The reason, from aiblog.yml.", view => view.Reason),
    ]);
}
