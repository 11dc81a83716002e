using System.Collections.Immutable;
using AiBlog.Config;

namespace AiBlog.Privacy.Services;

/// <summary>A service that pages load only when the reader agrees, or a required one of the site's own: the configuration's words over
/// those of the built-in service of its id.</summary>
/// <param name="Id">A slug; the name of its checkbox.</param>
/// <param name="Name">Of <see cref="ServiceRegistry.Other"/> it is shown in the reader's language.</param>
/// <param name="Purpose">In the site's default language; null when its kind says what it is for.</param>
/// <param name="Kind">The theme's text <c>service_KIND</c> says what it is for; null when the purpose is written out.</param>
/// <param name="Origins">As <see cref="Text.WebOrigin"/> writes them, the host perhaps beginning with <c>*.</c>; in ordinal order, none
/// twice.</param>
/// <param name="Script">What every page runs for it: a whole address or a path of the site.</param>
/// <param name="ConsentMode">Signals of Google Consent Mode that it waits for.</param>
internal sealed record Service(
    string Id,
    string Name,
    string? Purpose,
    string? Kind,
    string? Provider,
    string? Policy,
    ImmutableArray<string> Cookies,
    string? Duration,
    ImmutableArray<string> Origins,
    string? Script,
    ImmutableArray<string> ConsentMode,
    bool IsRequired,
    bool IgnoresGpc,
    bool IsTrustedTypesSafe)
{
    /// <summary>Of its script tag.</summary>
    public ImmutableArray<ScriptAttribute> Attributes { get; init; } = [];

    /// <summary>Null when its script needs no first call.</summary>
    public ServiceStart? Start { get; init; }
}

/// <summary>What pages need so that a service counts them.</summary>
/// <param name="Src">An absolute URL or a site path.</param>
internal sealed record ServiceScript(string Src, ImmutableArray<ScriptAttribute> Attributes, ServiceStart? Start);

/// <summary>The first calls that the script of a service waits for, made by <c>service-start.js</c> since no page has inline
/// scripts.</summary>
/// <param name="Kind">A function of that script: <c>gtag</c>, <c>matomo</c>, or <c>plausible</c>.</param>
/// <param name="Id">What the service calls the site; null when its script knows.</param>
/// <param name="Url">Where Matomo sends page views.</param>
internal sealed record ServiceStart(string Kind, string? Id, string? Url);
