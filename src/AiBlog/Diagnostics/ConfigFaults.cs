namespace AiBlog.Diagnostics;

/// <summary>What can be wrong with <c>aiblog.yml</c> beyond the shape of its keys.</summary>
internal static class ConfigFaults
{
    public static Diagnostic BadBaseUrl(Place place, string value) => Diagnostic.Error(
        "bad-base-url", place, $"`base_url` is not the URL of a site: {Quote.Of(value)}",
        "write an absolute URL without ? and #, as in https://example.org/blog/");

    public static Diagnostic UnknownTimeZone(Place place, string value, string? closest) => Diagnostic.Error(
        "unknown-time-zone",
        place,
        $"there is no time zone {Quote.Of(value)}",
        closest is null ? "write the name of a large city, as in `Europe/Berlin`" : $"did you mean `{closest}`?");

    public static Diagnostic BadPermalink(Place place, string value, string reason) => Diagnostic.Error(
        "bad-permalink", place, $"`permalink` cannot be {Quote.Of(value)}: {reason}",
        "write a pattern such as `/posts/:slug/` or `/:year/:month/:slug/`");

    public static Diagnostic BadTheme(Place place, string value) => Diagnostic.Error(
        "bad-theme", place, $"`theme` cannot be {Quote.Of(value)}", "write the name of a folder in `themes/`");

    public static Diagnostic BadAuthorId(Place place, string value) => Diagnostic.Error(
        "bad-author-id", place, $"{Quote.Of(value)} cannot be the id of an author",
        "use lowercase letters, digits, and hyphens, as in `jane-doe`");

    public static Diagnostic BadRedirect(Place place, string value) => Diagnostic.Error(
        "bad-redirect", place, $"`from` cannot be {Quote.Of(value)}: it is not a path that a page can have",
        "write a site path, such as `/old-feed/`");

    public static Diagnostic BadImageWidth(Place place, string value, int least, int most) => Diagnostic.Error(
        "bad-image-width", place, $"`widths` cannot contain {Quote.Of(value)}",
        $"write whole numbers of pixels from {least} to {most}, as in `[480, 960, 1600]`");

    public static Diagnostic BadAddress(Place place, string key, string value) => Diagnostic.Error(
        "bad-address", place, $"`{key}` cannot be {Quote.Of(value)}",
        "write a site path, which starts with a slash, or an absolute https:// URL");
}

/// <summary>What can be wrong with front matter beyond the shape of its keys.</summary>
internal static class FrontMatterFaults
{
    public static Diagnostic None(Place place) => Diagnostic.Error(
        "front-matter-missing", place, "this file has no front matter",
        "begin it with a line `---`, then `title: …` and `date: …`, then a line `---`");

    public static Diagnostic NotFirst(Place place) => Diagnostic.Error(
        "front-matter-missing", place, "the front matter does not begin on the first line", "delete the empty lines above the first `---`");

    public static Diagnostic Unclosed(Place place) => Diagnostic.Error(
        "front-matter-unclosed", place, "the front matter that opens here is never closed", "write a line `---` after the last key");

    public static Diagnostic Empty(Place place) => Diagnostic.Error(
        "front-matter-empty", place, "the front matter is empty", "write `title: …` and `date: …` between the two lines of `---`");

    public static Diagnostic Toml(Place place) => Diagnostic.Error(
        "front-matter-toml", place, "the front matter is written in TOML",
        "write `---` instead of `+++`, and `key: value` instead of `key = value`");

    public static Diagnostic MissingDate(Place place) => Diagnostic.Error(
        "missing-date", place, "a post needs `date`", "add a line such as `date: 2026-01-31`, or name the file `2026-01-31-NAME.md`");

    public static Diagnostic BadDate(Place place, string key, string value) => Diagnostic.Error(
        "bad-date", place, $"`{key}` is not a date: {Quote.Of(value)}",
        "write 2026-01-31, or with a time 2026-01-31 18:30, or with a zone 2026-01-31T18:30+02:00");

    public static Diagnostic UpdatedBeforeDate(Place place, string updated, string date) => Diagnostic.Warning(
        "updated-before-date", place, $"`updated` ({updated}) is earlier than `date` ({date})",
        "correct one of the two, or delete `updated`");

    public static Diagnostic BadFileDate(Place place, string value) => Diagnostic.Error(
        "bad-date", place, $"the name of this file starts with {Quote.Of(value)}, which is not a date",
        "rename the file, or write `date` in the front matter");

    public static Diagnostic BadAlias(Place place, string value) => Diagnostic.Error(
        "bad-alias", place, $"{Quote.Of(value)} is not a site path", "write a path that starts with a slash, as in `/2026/old-url/`");

    public static Diagnostic BadFeedId(Place place, string value) => Diagnostic.Error(
        "bad-feed-id", place, $"`feed_id` cannot be {Quote.Of(value)}",
        "copy the whole `guid` or `id` of the post from the old feed, such as https://example.org/?p=12");

    public static Diagnostic BadImage(Place place, string value) => Diagnostic.Error(
        "bad-image", place, $"{Quote.Of(value)} is not the path or URL of an image",
        "write the name of a file next to the post, a site path, or an https:// URL");
}
