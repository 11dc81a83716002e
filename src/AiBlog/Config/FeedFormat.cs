namespace AiBlog.Config;

/// <summary>A form of feed: Atom, RSS 2.0, JSON Feed 1.1.</summary>
internal enum FeedFormat
{
    Atom,
    Rss,
    Json,
}
