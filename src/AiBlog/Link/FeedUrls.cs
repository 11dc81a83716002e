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

    public static string OfTerm(Term term) => term.Ref.Url + "feed.xml";

    public static bool HasFeed(SiteConfig config, Taxonomy taxonomy) => config.Feeds.Terms && taxonomy.Kind != TaxonomyKind.Series;
}
