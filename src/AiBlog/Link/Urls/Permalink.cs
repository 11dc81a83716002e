using System.Globalization;
using AiBlog.Config;
using AiBlog.Link.Terms;

namespace AiBlog.Link.Urls;

/// <summary>Makes a post's address from the site's pattern.</summary>
internal static class Permalink
{
    /// <param name="category">The slug of the post's first category; without one the segment is left out.</param>
    public static string Of(string pattern, string slug, DateTimeOffset date, string? category) =>
        pattern
            .Replace(":year", date.Year.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(":month", date.Month.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(":day", date.Day.ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal)
            .Replace(category is null ? ":category/" : ":category", category ?? "", StringComparison.Ordinal)
            .Replace(":slug", slug, StringComparison.Ordinal);
}

/// <summary>Where feeds lie.</summary>
internal static class FeedUrls
{
    public static string OfSite(FeedFormat format) => format switch
    {
        FeedFormat.Atom => "/feed.xml",
        FeedFormat.Rss => "/rss.xml",
        _ => "/feed.json",
    };

    /// <summary>The comments of all posts.</summary>
    public const string AllComments = "/comments/feed.xml";

    public static string OfComments(Post post) => SitePaths.CommentFeedUrl(post.Url);

    public static string OfTerm(Term term) => term.Ref.Url + "feed.xml";

    /// <summary>Feeds of terms are Atom, so a site without that format has none.</summary>
    public static bool HasFeed(SiteConfig config, Taxonomy taxonomy) =>
        config.Feeds.Terms && config.Feeds.Formats.Contains(FeedFormat.Atom) && taxonomy.Kind != TaxonomyKind.Series;
}
