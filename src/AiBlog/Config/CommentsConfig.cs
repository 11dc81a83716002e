using AiBlog.Diagnostics;

namespace AiBlog.Config;

/// <summary>How readers comment.</summary>
/// <param name="Place">Of the provider's name.</param>
/// <param name="IsModerated">A comment file that does not say so is not approved.</param>
/// <param name="Thread">Where a service keeps the threads; null when the comments are files, there are none, or a needed key is
/// faulty.</param>
internal sealed record CommentsConfig(CommentProvider Provider, Place Place, bool IsModerated, CommentForm Form, ThreadService? Thread);

/// <summary>How a comment reaches the author of a site whose comments are files.</summary>
/// <param name="Endpoint">https, a path of the site, or http on this machine; null when there is no form.</param>
/// <param name="Redirect">A path of the site.</param>
internal sealed record CommentForm(Placed<string>? Endpoint, string? Email, bool HasPrivacyCheckbox, string? Redirect);

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

/// <summary>The settings of a service that keeps the comments.</summary>
internal abstract record ThreadService;

internal sealed record GiscusThreads(string Repo, string RepoId, string Category, string CategoryId, string Mapping, bool IsStrict,
    bool HasReactions) : ThreadService;

internal sealed record UtterancesThreads(string Repo, string Mapping, string? Label) : ThreadService;

/// <param name="Server">A whole address or a path of the site, with a slash at the end.</param>
internal sealed record IssoThreads(string Server) : ThreadService;

internal sealed record DisqusThreads(string Shortname) : ThreadService;

internal sealed record MastodonThreads(string Host, string Username) : ThreadService;
