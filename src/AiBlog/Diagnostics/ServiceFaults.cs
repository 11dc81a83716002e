namespace AiBlog.Diagnostics;

/// <summary>What can be wrong with <c>privacy</c> of aiblog.yml beyond the shape of its keys.</summary>
internal static class ServiceFaults
{
    public static Diagnostic BadId(Place place, string id, string slug) => Diagnostic.Error(
        "bad-service-id",
        place,
        $"{Quote.Of(id)} cannot be the id of a service",
        slug.Length > 0 && slug != id
        ? $"use lowercase letters, digits, and hyphens, as in `{slug}`"
        : "use lowercase letters, digits, and hyphens, as in `site-statistics`");

    public static Diagnostic ReservedId(Place place, string id) => Diagnostic.Error(
        "bad-service-id", place, $"{Quote.Of(id)} cannot be the id of a service: the name is reserved",
        $"choose another, as in `{id}-service`");

    public static Diagnostic BadCookie(Place place, string name, string reason) => Diagnostic.Error(
        "bad-cookie-name", place, $"{Quote.Of(name)} cannot be the name of a cookie: {reason}",
        "write the name, with one `*` at the end if its ending varies, as in `_ga_*`");

    public static Diagnostic BadAddress(Place place, string key, string value, bool isInsecure) => Diagnostic.Error(
        "bad-service-url",
        place,
        $"`{key}` cannot be {Quote.Of(value)}{(isInsecure ? ": http is not encrypted" : "")}",
        isInsecure ? "write it with https://; http is only for localhost" : "write an absolute https:// URL, or a site path");

    public static Diagnostic BadOrigin(Place place, string key, string value) => Diagnostic.Error(
        "bad-origin", place, $"`{key}` is not an origin: {Quote.Of(value)}", "write scheme and host, as in `https://stats.example`");

    public static Diagnostic OriginWithPath(Place place, string key, string value, string origin) => Diagnostic.Error(
        "bad-origin", place, $"`{key}` is more than an origin: {Quote.Of(value)}", $"write `{origin}`; it includes all paths");

    public static Diagnostic InsecureOrigin(Place place, string key, string value) => Diagnostic.Error(
        "bad-origin", place, $"`{key}` is an origin without https: {Quote.Of(value)}",
        "write it with https://; http is only for localhost");

    public static Diagnostic WideOrigin(Place place, string key, string value) => Diagnostic.Error(
        "bad-origin", place, $"`{key}` cannot be {Quote.Of(value)}",
        "write the host; only the `origins` of a service can start with `*.`, before a host of at least two parts");

    public static Diagnostic ClaimedTwice(Place place, string origin, string first, string second) => Diagnostic.Error(
        "origin-claimed-twice", place, $"{Quote.Of(origin)} is listed for both {first} and {second}", "list it for one of them");

    public static Diagnostic ForeignRequired(Place place, string id, string origin) => Diagnostic.Error(
        "required-foreign-origin",
        place,
        $"the service `{id}` is required, but {Quote.Of(origin)} is a third-party origin",
        "delete `required` to ask readers for consent; add the origin to `own_origins` if it is yours, or to `allow` with a reason");

    public static Diagnostic Lacks(Place place, string id, string key, string hint) => Diagnostic.Error(
        "missing-key", place, $"the service `{id}` needs `{key}`", hint);

    public static Diagnostic BadAttribute(Place place, string name, string reason) => Diagnostic.Error(
        "bad-service-attribute", place, $"`attributes` cannot have {Quote.Of(name)}", reason);

    public static Diagnostic BadAttributeValue(Place place, string name, string problem, string hint) => Diagnostic.Error(
        "bad-service-attribute", place, $"the attribute `{name}` cannot have this value: {problem}", hint);

    public static Diagnostic UnknownScript(Place place, string id, string? meant, string known) => Diagnostic.Error(
        "unknown-service",
        place,
        $"`id` has no effect: aiblog does not know the script of the service `{id}`",
        meant is null ? $"write `script` and `attributes` instead; `id` works for {known}" : $"did you mean `{meant}`?");

    public static Diagnostic BadSiteId(Place place, string service, string id, string meaning, string example) => Diagnostic.Error(
        "bad-service-site-id", place, $"`id` of `{service}` cannot be {Quote.Of(id)}", $"write {meaning}, as in `id: {example}`");

    public static Diagnostic CountsNothing(Place place, string service, string key, string meaning, string example) => Diagnostic.Warning(
        "service-counts-nothing", place, $"the service `{service}` has no `{key}`, so it counts nothing",
        $"add {meaning}: `{key}: {example}`");

    public static Diagnostic AttributesWithoutScript(Place place, string service) => Diagnostic.Error(
        "missing-key", place, $"the service `{service}` has `attributes` but no `script`",
        "add a line such as `script: https://stats.example/count.js`");

    public static Diagnostic NotEnforced(Place place) => Diagnostic.Warning(
        "privacy-not-enforced", place,
        "`enforce` is `false`: pages load third-party content before readers consent, and have no content security policy",
        "delete the line to block third-party content until readers consent");
}
