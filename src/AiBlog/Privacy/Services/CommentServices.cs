using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Text.Urls;

namespace AiBlog.Privacy.Services;

/// <summary>The service that keeps a site's comments. Where it is a server of the author's choice, the configuration names its
/// origin.</summary>
internal static class CommentServices
{
    /// <summary>Null when the comments are files, or there are none.</summary>
    public static string? IdOf(CommentsConfig config) => config.Thread is null ? null : config.Provider.ToString().ToLowerInvariant();

    /// <summary>What a page loads from.</summary>
    public static string OriginOf(SiteConfig config) => config.Comments.Thread switch
    {
        GiscusThreads => "https://giscus.app",
        UtterancesThreads => "https://utteranc.es",
        DisqusThreads disqus => $"https://{disqus.Shortname.ToLowerInvariant()}.disqus.com",
        MastodonThreads mastodon => WebOrigin.Of($"https://{mastodon.Host}") ?? config.BaseUrl.Origin,
        IssoThreads isso => WebOrigin.Of(isso.Server) ?? config.BaseUrl.Origin,
        _ => config.BaseUrl.Origin,
    };

    /// <summary>The services with the one that keeps the comments among them, and its origin among its origins.</summary>
    public static ImmutableArray<Service> Complete(SiteConfig config, ImmutableArray<Service> services)
    {
        if (IdOf(config.Comments) is not { } id)
        {
            return services;
        }

        var origin = OriginOf(config);
        var whole = services.Any(service => service.Id == id) ? services : services.Add(Isso(origin));
        return [.. whole.Select(service => service.Id == id ? WithOrigin(service, config.Comments.Thread, origin) : service)];
    }

    private static Service WithOrigin(Service service, ThreadService? thread, string origin)
    {
        var provider = thread is MastodonThreads mastodon && !service.Origins.Contains(origin) ? mastodon.Host : service.Provider;
        var isNamed = service.Origins.Any(named => WebOrigin.Matches(origin, named));
        return service with
        {
            Provider =
            provider,
            Origins = isNamed ? service.Origins : [.. service.Origins.Add(origin).Order(StringComparer.Ordinal)]
        };
    }

    /// <summary>Isso has no host of its own: each site runs one.</summary>
    private static Service Isso(string origin) => new(
        "isso", "Isso", null, "comments", new Uri(origin).Host, null, ["isso-*"], null, [origin], null, [], false, false, false);
}
