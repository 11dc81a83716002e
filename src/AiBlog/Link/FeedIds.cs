using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Text.Slugs;
using AiBlog.Text.Urls;

namespace AiBlog.Link;

/// <summary>Gives each post the id by which feed readers recognize it.</summary>
internal static class FeedIds
{
    /// <summary>The id of each post, at its index. No two are equal: an id that is already used is reported and replaced.</summary>
    public static ImmutableArray<FeedId> Find(BaseUrl site, ImmutableArray<Post> posts, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var generated = Generated(site, posts);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (post, id) in posts.Zip(generated).Where(pair => pair.First.Front.FeedId is null))
        {
            owners[id] = post.File.Path;
        }

        var ids = ImmutableArray.CreateBuilder<FeedId>(posts.Length);
        foreach (var (post, id) in posts.Zip(generated))
        {
            if (post.Front.FeedId is not { } written)
            {
                ids.Add(new FeedId(id, id));
            }
            else if (owners.TryAdd(written.Value, post.File.Path))
            {
                ids.Add(new FeedId(written.Value, FeedIdRules.IsUri(written.Value) ? written.Value : id));
            }
            else
            {
                diagnostics.Add(LinkFaults.DuplicateFeedId(written.Place, written.Value, owners[written.Value]));
                ids.Add(new FeedId(id, id));
            }
        }

        return ids.MoveToImmutable();
    }

    /// <summary>Tag URIs (RFC 4151) of host, base path, date, and slug. Posts that share date and slug have their site path in place of the
    /// slug.</summary>
    private static ImmutableArray<string> Generated(BaseUrl site, ImmutableArray<Post> posts)
    {
        var (host, folder) = Place(site);
        var bySlug = posts.Select(post => Tag(host, post, folder + Uri.EscapeDataString(post.Slug))).ToImmutableArray();
        var shared = bySlug.CountBy(id => id, StringComparer.Ordinal).Where(id => id.Value > 1).Select(id => id.Key)
            .ToHashSet(StringComparer.Ordinal);
        return shared.Count == 0
            ? bySlug
            : [.. posts.Select((post, i) => shared.Contains(bySlug[i]) ? Tag(host, post, folder + SitePath(post)) : bySlug[i])];
    }

    /// <summary>The host, and what tells this site from another one there: its port and base path. Empty for the usual port and the
    /// root.</summary>
    private static (string Host, string Folder) Place(BaseUrl site)
    {
        var uri = new Uri(site.Origin);
        var port = uri.IsDefaultPort ? "" : string.Create(CultureInfo.InvariantCulture, $":{uri.Port}/");
        return (uri.Host, port + site.Path.TrimStart('/'));
    }

    private static string Tag(string host, Post post, string specific) =>
        string.Create(CultureInfo.InvariantCulture, $"tag:{host},{post.Date.Value:yyyy-MM-dd}:{specific}");

    private static string SitePath(Post post) => string.Join('/', post.Url.Trim('/').Split('/').Select(Uri.EscapeDataString));
}

/// <summary>The id of a post in feeds.</summary>
/// <param name="Guid">In RSS and JSON Feed: any text without white space.</param>
/// <param name="Uri">In Atom, which requires a URI (RFC 4287, section 4.2.6); equal to <paramref name="Guid"/> where that is one.</param>
internal sealed record FeedId(string Guid, string Uri);
