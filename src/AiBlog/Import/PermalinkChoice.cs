using AiBlog.Config;
using AiBlog.Import.Writing;

namespace AiBlog.Import;

/// <summary>Finds the permalink pattern that keeps most old URLs, so that they need no redirects.</summary>
internal static class PermalinkChoice
{
    private const string Default = "/posts/:slug/";

    private static readonly string[] Shapes = ["/:year/:month/:day/:slug", "/:year/:month/:slug", "/:year/:slug", "/:slug", "/:category/:slug", "/:category/:year/:month/:day/:slug", "/:category/:year/:month/:slug"];

    /// <param name="posts">Old URL, slug, date, and first category of each post.</param>
    public static string Of(NewSite site, IEnumerable<(string OldUrl, string Slug, string? Date, string? Category)> posts)
    {
        var all = posts.ToList();
        var folders = all.Select(post => post.OldUrl.Trim('/').Split('/')[0]).CountBy(folder => folder, StringComparer.Ordinal).Where(found => found.Value * 2 > all.Count && !found.Key.All(char.IsAsciiDigit)).Select(found => "/" + found.Key);
        var candidates = Shapes.Concat(folders.SelectMany(folder => Shapes.Select(shape => folder + shape)))
            .SelectMany(shape => (string[])[shape + "/", shape + ".html"])
            .Prepend(Default)
            .Where(pattern => PermalinkRules.WhyNot(pattern) is null)
            .ToList();
        var (best, count) = (Default, 0);
        foreach (var candidate in candidates)
        {
            site.Permalink = candidate;
            var kept = all.Count(post => Same(site.UrlOf(post.Slug, post.Date, post.Category), post.OldUrl));
            (best, count) = kept > count ? (candidate, kept) : (best, count);
        }

        // A pattern for a few posts would give all others an odd URL.
        return count * 3 > all.Count ? best : Default;
    }

    private static bool Same(string url, string old) => string.Equals(url.Trim('/'), SafeName.PathOf(old).Trim('/'), StringComparison.OrdinalIgnoreCase) && url.EndsWith('/') == !old.EndsWith(".html", StringComparison.Ordinal);
}
