namespace AiBlog.Config;

/// <summary>Who keeps the comments.</summary>
internal enum CommentProvider
{
    /// <summary>Files of the site.</summary>
    Static,
    Giscus,
    Utterances,
    Isso,
    Disqus,
    Mastodon,
    None,
}
