using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Import.Writing;
using AiBlog.Parse;
using AiBlog.Text.Slugs;

namespace AiBlog.Import.WordPress;

/// <summary>The lists of the old site and their counterparts: categories, tags, authors, feeds.</summary>
internal sealed class WpTerms
{
    private readonly SortedDictionary<string, string> redirects = new(StringComparer.Ordinal)
    {
        ["/feed/"] = "/feed.xml",
        ["/feed/atom/"] = "/feed.xml",
        ["/feed/rss/"] = "/rss.xml",
        ["/feed/rss2/"] = "/rss.xml",
        ["/comments/feed/"] = "/comments/feed.xml",
    };

    private readonly Dictionary<string, string> parents = new(StringComparer.Ordinal);

    /// <summary>Old path and new path of each list, in ordinal order.</summary>
    public ImmutableArray<(string From, string To)> Redirects => [.. redirects.Select(pair => (pair.Key, pair.Value))];

    public void AddHead(WxrHead head)
    {
        foreach (var (slug, _, parent) in head.Categories)
        {
            parents[slug] = parent;
        }
    }

    /// <summary>Terms without posts have no page here, so only those of published posts are added.</summary>
    public void AddPost(IEnumerable<(string Domain, string Slug, string Name)> terms, string login, string author)
    {
        foreach (var (domain, slug, name) in terms.Where(term => Slug.From(term.Name).Length > 0 && term.Slug.Length > 0))
        {
            if (domain == "category" && name == WpPosts.NoCategory)
            {
                redirects[$"/category/{slug}/"] = "/";
                redirects[$"/category/{slug}/feed/"] = "/feed.xml";
            }
            else if (domain == "category")
            {
                Add($"/category/{PathOf(slug)}/", $"/categories/{Slug.From(name)}/");
                Add($"/category/{slug}/", $"/categories/{Slug.From(name)}/");
            }
            else if (domain == "post_tag")
            {
                Add($"/tag/{slug}/", $"/tags/{Slug.From(name)}/");
            }
        }

        if (author.Length > 0 && Slug.From(author).Length > 0)
        {
            Add($"/author/{Slug.From(login)}/", $"/authors/{Slug.From(author)}/");
        }
    }

    public string? Find(string path)
    {
        var form = "/" + Uri.UnescapeDataString(path).Trim('/') + "/";
        return redirects.TryGetValue(form, out var to) ? to : null;
    }

    private void Add(string from, string to)
    {
        redirects[Uri.UnescapeDataString(from)] = to;
        redirects[Uri.UnescapeDataString(from) + "feed/"] = to + "feed.xml";
    }

    /// <summary>A category below others has their slugs in front of its own.</summary>
    private string PathOf(string slug)
    {
        var path = slug;
        var at = slug;
        for (var depth = 0; depth < 8 && parents.GetValueOrDefault(at) is { Length: > 0 } parent; depth++)
        {
            path = $"{parent}/{path}";
            at = parent;
        }

        return path;
    }
}

/// <summary>Writes one converted item with its comments and old URLs.</summary>
internal sealed class WpOutput(ImportWriter writer, NewSite site, AliasPlanner aliases, WpIndex index, OldSite old, LossList losses,
    ImmutableDictionary<string, string> authors, WpLinks links)
{
    private readonly CommentFiles comments = new(
        writer, losses, [.. authors.Values, .. authors.Keys], (url, isFile) =>
        links.Resolve(url, isFile, () => new Place("comments", 0, 0)));

    /// <returns>How many comments were written.</returns>
    public int Write(WxrItem item, WpEntry entry, ImportedPost post)
    {
        var place = new Place(item.File, item.Line, 1);
        var isPost = entry.Kind == ContentKind.Post;
        var oldUrls = post.IsDraft
            ? []
            : index.AttachedTo(entry.Number).Select(attachment => attachment.OldPath).Prepend(entry.OldPath).OfType<string>()
                .Select(path => WordPressImport.WithoutBase(old, path)).ToList();
        post = post with
        {
            Aliases = aliases.For(
            entry.Target, isPost ? site.UrlOf(entry.Slug, entry.Date, entry.Category) : null, oldUrls, $"{item.File}:{item.Line}")
        };
        if (isPost)
        {
            writer.Write(post.Path, post.Key, PostText.Write(post));
            return comments.Write(entry.Slug, item, place);
        }

        var (section, count) = comments.Section(item, place);
        writer.Write(post.Path, post.Key, PostText.Write(post with { Body = $"{post.Body}\n\n{section}" }));
        return count;
    }
}
