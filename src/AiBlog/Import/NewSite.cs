using AiBlog.Config;
using AiBlog.Import.Writing;
using AiBlog.Parse;
using AiBlog.Text.Slugs;
using NodaTime;

namespace AiBlog.Import;

/// <summary>The site that an import writes into, with what is there already.</summary>
/// <param name="config">Null when the import starts the site.</param>
internal sealed class NewSite(string root, SiteConfig? config, ImportWriter writer)
{
    private readonly HashSet<string> slugs = new(StringComparer.OrdinalIgnoreCase);

    public bool IsNew => config is null;

    /// <summary>Set by the import of a new site before URLs are asked for.</summary>
    public string Permalink { get; set; } = config?.Permalink ?? "/posts/:slug/";

    public DateTimeZone TimeZone { get; set; } = config?.TimeZone ?? DateTimeZone.Utc;

    public UrlClaims Urls { get; } = new();

    /// <summary>Claims the slugs and URLs of what the author wrote himself.</summary>
    public void ReadOwn()
    {
        foreach (var folder in (string[])["posts", "pages"])
        {
            var full = Path.Combine(root, "content", folder);
            var files = Directory.Exists(full)
                ? Directory.EnumerateFiles(full, "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : Enumerable
                    .Empty<string>();
            foreach (var path in files.Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
                .Where(path => !writer.IsOurs(path)))
            {
                var name = path[(path.LastIndexOf('/') + 1)..^3] is var file && file == "index"
                    ? path.Split('/')[^2]
                    : path[(path.LastIndexOf('/') + 1)..^3];
                if (folder == "posts")
                {
                    slugs.Add(DatedName.Of(name).Name);
                }
                else
                {
                    Urls.Claim("/" + path["content/pages/".Length..^3].Replace("/index", "", StringComparison.Ordinal) + "/");
                }
            }
        }
    }

    /// <summary>The slug, or with a number when another post has it.</summary>
    public string ClaimSlug(string slug) => SafeName.Unique(slug, slugs.Add);

    /// <param name="category">The first category of the post; null when it has none.</param>
    public string UrlOf(string slug, string? date, string? category) =>
        AiBlog.Link.Urls.Permalink.Of(
            Permalink, slug, ImportedDate.InZone(date, TimeZone) ?? DateTimeOffset.UnixEpoch, category is null
            ? null
            : Slug.From(category));
}

/// <summary>Finds the permalink pattern that keeps most old URLs, so that they need no redirects.</summary>
internal static class PermalinkChoice
{
    private const string Default = "/posts/:slug/";

    private static readonly string[] Shapes =
        ["/:year/:month/:day/:slug", "/:year/:month/:slug", "/:year/:slug", "/:slug", "/:category/:slug",
            "/:category/:year/:month/:day/:slug", "/:category/:year/:month/:slug"];

    /// <param name="posts">Old URL, slug, date, and first category of each post.</param>
    public static string Of(NewSite site, IEnumerable<(string OldUrl, string Slug, string? Date, string? Category)> posts)
    {
        var all = posts.ToList();
        var folders = all.Select(post => post.OldUrl.Trim('/').Split('/')[0]).CountBy(folder => folder, StringComparer.Ordinal)
            .Where(found => found.Value * 2 > all.Count && !found.Key.All(char.IsAsciiDigit)).Select(found => "/" + found.Key);
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

    private static bool Same(string url, string old) =>
        string.Equals(url.Trim('/'), SafeName.PathOf(old).Trim('/'), StringComparison.OrdinalIgnoreCase)
            && url.EndsWith('/') == !old.EndsWith(".html", StringComparison.Ordinal);
}
