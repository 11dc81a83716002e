using System.Collections.Immutable;
using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>What pages may load from others, and the policy that browsers hold them to.</summary>
/// <param name="Policy">Null when the site enforces none.</param>
internal sealed record PrivacyView(bool IsEnforced, string? Policy, ImmutableArray<ServiceView> Services, ImmutableArray<AllowedView> Allowed)
{
    public static ViewShape<PrivacyView> Shape { get; } = new("privacy", "The third-party content of the site.",
    [
        new("is_enforced", FieldType.Boolean, "False if aiblog.yml contains `enforce: false`.", view => view.IsEnforced),
        new("policy", FieldType.Text, "The content security policy of the page; absent with `enforce: false`.", view => view.Policy),
        new("services", FieldType.ListOf(ServiceView.Shape), "The services in use: required ones first, other content last.", view => view.Services),
        new("allowed", FieldType.ListOf(AllowedView.Shape), "The origins that pages load from without consent.", view => view.Allowed),
    ]);
}
