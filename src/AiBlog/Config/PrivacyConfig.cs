using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Config;

/// <summary>What <c>privacy</c> of aiblog.yml says.</summary>
/// <param name="Days">How long a reader's choice counts.</param>
/// <param name="Policy">The privacy page: a path of the site or a whole address; null means <c>/privacy/</c> when there is such a
/// page.</param>
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

/// <summary>Another origin from which pages may load without asking the reader.</summary>
/// <param name="Origin">As <see cref="Text.WebOrigin"/> writes it.</param>
/// <param name="Reason">Shown to readers on the privacy page.</param>
internal sealed record AllowedOrigin(Placed<string> Origin, string Reason);

/// <summary>One service as its author wrote it; null is what was left out, and what a built-in service of the same id then says.</summary>
/// <param name="Kind">What it is for in a word, so that the theme can say it in each language.</param>
/// <param name="Cookies">Names of cookies and storage keys; a <c>*</c> at the end stands for any ending.</param>
/// <param name="Origins">As <see cref="Text.WebOrigin"/> writes them; the host may begin with <c>*.</c>.</param>
/// <param name="Script">A whole address or a path of the site, for every page.</param>
internal sealed record ServiceConfig(
    Placed<string> Id,
    string? Name,
    string? Purpose,
    string? Kind,
    string? Provider,
    Placed<string>? Policy,
    ImmutableArray<Placed<string>>? Cookies,
    string? Duration,
    ImmutableArray<Placed<string>>? Origins,
    Placed<string>? Script,
    ImmutableArray<string>? ConsentMode,
    Placed<bool>? IsRequired,
    bool IgnoresGpc,
    bool? IsTrustedTypesSafe)
{
    /// <summary>What the service calls this site; for a service whose script the program knows how to set up.</summary>
    public Placed<string>? SiteId { get; init; }

    /// <summary>Of the script tag.</summary>
    public ImmutableArray<ScriptAttribute>? Attributes { get; init; }
}

/// <summary>An attribute of a service's script tag.</summary>
/// <param name="Name">In lower case.</param>
/// <param name="Value">Null for an attribute that is only present or absent, such as <c>defer</c>.</param>
internal sealed record ScriptAttribute(string Name, string? Value);
