namespace AiBlog.Config;

/// <summary>The settings of a service that keeps the comments.</summary>
internal abstract record ThreadService;

internal sealed record GiscusThreads(string Repo, string RepoId, string Category, string CategoryId, string Mapping, bool IsStrict, bool HasReactions) : ThreadService;

internal sealed record UtterancesThreads(string Repo, string Mapping, string? Label) : ThreadService;

/// <param name="Server">A whole address or a path of the site, with a slash at the end.</param>
internal sealed record IssoThreads(string Server) : ThreadService;

internal sealed record DisqusThreads(string Shortname) : ThreadService;

internal sealed record MastodonThreads(string Host, string Username) : ThreadService;
