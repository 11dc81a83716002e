using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;

namespace AiBlog.Link.Comments;

/// <summary>Holds the threads that posts name against the service that keeps the site's comments.</summary>
internal static class DiscussionCheck
{
    public static void Run(CommentsConfig config, ImmutableArray<Post> posts, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var post in posts)
        {
            if (post.Front.CommentsThread is not { } thread)
            {
                continue;
            }

            if (config.Provider != CommentProvider.Mastodon)
            {
                diagnostics.Add(CommentFaults.UnusedThread(thread.Place, config.Provider.ToString().ToLowerInvariant()));
            }
            else if (config.Thread is MastodonThreads mastodon && !IsPostOf(mastodon.Host, thread.Value))
            {
                diagnostics.Add(CommentFaults.BadThread(thread.Place, thread.Value, mastodon.Host));
            }
        }
    }

    /// <summary><c>https://HOST/@NAME/NUMBER</c>, which is where a server of the Fediverse shows a post and, with <c>/embed</c>, its embed.</summary>
    private static bool IsPostOf(string host, string address) =>
        SecureAddress.Is(address)
        && new Uri(address) is { Query: "", Fragment: "" } uri
        && uri.Authority.Equals(host, StringComparison.OrdinalIgnoreCase)
        && uri.AbsolutePath.Split('/') is ["", ['@', _, ..], { Length: > 0 } number]
        && !number.AsSpan().ContainsAnyExceptInRange('0', '9');
}
