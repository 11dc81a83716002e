using System.Collections.Immutable;
using AiBlog.Render.Templating;
using AiBlog.Text.Html;

namespace AiBlog.Render.Views;

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
        new("cookies", FieldType.ListOf(FieldType.Text), "The cookies and storage keys; `*` at the end matches any ending.", view => view.Cookies),
        new("duration", FieldType.Text, "How long the cookies last.", view => view.Duration),
        new("origins", FieldType.ListOf(FieldType.Text), "The origins that it loads from.", view => view.Origins),
        new("is_required", FieldType.Boolean, "True for a first-party service that cannot be turned off.", view => view.IsRequired),
        new("consent_mode", FieldType.ListOf(FieldType.Text), "The signals of Google Consent Mode.", view => view.ConsentMode),
        new("ignores_gpc", FieldType.Boolean, "True if Global Privacy Control does not apply to it.", view => view.IgnoresGpc),
        new("script", FieldType.Text, "The URL of the script that every page runs for it.", view => view.Script),
        new("scripts", FieldType.Html, "The script elements of the service. The default theme writes them in `partials/service-scripts.html`.", view => view.Scripts),
    ]);
}
