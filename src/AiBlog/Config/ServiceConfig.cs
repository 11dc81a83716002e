using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Config;

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
