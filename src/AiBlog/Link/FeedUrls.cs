using AiBlog.Config;

namespace AiBlog.Link;

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
