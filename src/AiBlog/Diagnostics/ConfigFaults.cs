namespace AiBlog.Diagnostics;

/// <summary>What can be wrong with <c>aiblog.yml</c> beyond the shape of its keys.</summary>
internal static class ConfigFaults
{
    public static Diagnostic BadBaseUrl(Place place, string value) => Diagnostic.Error(
        "bad-base-url", place, $"`base_url` is not the URL of a site: {Quote.Of(value)}", "write an absolute URL without ? and #, as in https://example.org/blog/");

    public static Diagnostic UnknownTimeZone(Place place, string value, string? closest) => Diagnostic.Error(
        "unknown-time-zone",
        place,
        $"there is no time zone {Quote.Of(value)}",
        closest is null ? "write the name of a large city, as in `Europe/Berlin`" : $"did you mean `{closest}`?");

    public static Diagnostic BadPermalink(Place place, string value, string reason) => Diagnostic.Error(
        "bad-permalink", place, $"`permalink` cannot be {Quote.Of(value)}: {reason}", "write a pattern such as `/posts/:slug/` or `/:year/:month/:slug/`");

    public static Diagnostic BadTheme(Place place, string value) => Diagnostic.Error(
        "bad-theme", place, $"`theme` cannot be {Quote.Of(value)}", "write the name of a folder in `themes/`");

    public static Diagnostic UnknownCommentProvider(Place place, string value, string? closest, string allowed) => Diagnostic.Error(
        "unknown-value", place, $"`comments.provider` cannot be {Quote.Of(value)}", closest is null ? $"write one of {allowed}" : $"did you mean `{closest}`?");

    public static Diagnostic BadAuthorId(Place place, string value) => Diagnostic.Error(
        "bad-author-id", place, $"{Quote.Of(value)} cannot be the id of an author", "use lowercase letters, digits, and hyphens, as in `jane-doe`");

    public static Diagnostic BadRedirect(Place place, string value) => Diagnostic.Error(
        "bad-redirect", place, $"`from` cannot be {Quote.Of(value)}: it is not a path that a page can have", "write a site path, such as `/old-feed/`");

    public static Diagnostic BadAddress(Place place, string key, string value) => Diagnostic.Error(
        "bad-address", place, $"`{key}` cannot be {Quote.Of(value)}", "write a site path, which starts with a slash, or an absolute https:// URL");
}
