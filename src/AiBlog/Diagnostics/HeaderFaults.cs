namespace AiBlog.Diagnostics;

/// <summary>What can be wrong with HTTP headers that an author sets.</summary>
internal static class HeaderFaults
{
    public static Diagnostic BadPath(Place place, string path, string reason) => Diagnostic.Error(
        "bad-header", place, $"{Quote.Of(path)} cannot have headers: {reason}",
        "write a site path, such as `/feed.xml`, or the start of one with a star: `/images/*`");

    public static Diagnostic BadName(Place place, string name, string reason) => Diagnostic.Error(
        "bad-header", place, $"{Quote.Of(name)} cannot be the name of a header here: {reason}",
        "write a name such as `X-Robots-Tag`, or delete the line");

    public static Diagnostic BadValue(Place place, string name, string reason) => Diagnostic.Error(
        "bad-header", place, $"{Quote.Of(name)} cannot have this value: {reason}", "write the value on one line, as a string");

    public static Diagnostic PolicyAllowsNoMore(Place place, string directive, string source) => Diagnostic.Warning(
        "policy-allows-no-more", place,
        $"{Quote.Of($"{directive} {source}")} has no effect: browsers enforce this policy and the generated one, which does not allow it",
        source.Contains('.', StringComparison.Ordinal)
            ? "add the origin to `privacy.allow` or `privacy.services`, which extends the generated policy"
            : "delete it");

    public static Diagnostic PolicyRemoved(Place place) => Diagnostic.Warning(
        "policy-removed", place, "this line removes the generated content security policy from the responses of the host",
        "delete the line, or set `privacy.enforce` to `false` if pages should have no policy");
}
