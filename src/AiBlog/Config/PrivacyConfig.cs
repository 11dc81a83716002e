using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Config;

/// <summary>What <c>privacy</c> of aiblog.yml says.</summary>
/// <param name="Days">How long a reader's choice counts.</param>
/// <param name="Policy">The privacy page: a path of the site or a whole address; null means <c>/privacy/</c> when there is such a page.</param>
/// <param name="Enforce">Where it is <c>false</c>: nothing is gated, and pages have no content security policy.</param>
/// <param name="OwnOrigins">Origins that are the site's own besides that of its address.</param>
/// <param name="Services">In the order written, no id twice.</param>
internal sealed record PrivacyConfig(
    int Days,
    Placed<string>? Policy,
    Placed<bool> Enforce,
    ImmutableArray<Placed<string>> OwnOrigins,
    ImmutableArray<AllowedOrigin> Allow,
    ImmutableArray<ServiceConfig> Services)
{
    public bool IsEnforced => Enforce.Value;
}
