using System.Collections.Immutable;
using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>What a reader may choose: the optional services of the site and how the choice is kept.</summary>
/// <param name="Key">Of the choice in the browser's storage; holds the base path, so that two sites of one host keep two choices.</param>
/// <param name="Revision">A hash over the services; a choice made for another revision counts no longer.</param>
/// <param name="Days">How long a choice is kept.</param>
/// <param name="HasBanner">False when a placeholder asks for each thing that a service would load.</param>
internal sealed record ConsentView(string Key, string Revision, int Days, bool HasBanner, string? PolicyUrl, ImmutableArray<ServiceView> Services)
{
    public static ViewShape<ConsentView> Shape { get; } = new("consent", "The consent settings; absent if no optional service is in use.",
    [
        new("key", FieldType.Text, "The storage key of the choice.", view => view.Key),
        new("revision", FieldType.Text, "A hash of the services.", view => view.Revision),
        new("days", FieldType.Number, "The number of days that a choice is valid.", view => view.Days),
        new("has_banner", FieldType.Boolean, "True if pages show a banner; false if each service has a placeholder.", view => view.HasBanner),
        new("policy_url", FieldType.Text, "The URL of the privacy page.", view => view.PolicyUrl),
        new("services", FieldType.ListOf(ServiceView.Shape), "The services in use: required ones first.", view => view.Services),
    ]);
}
