using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Link.Comments;
using AiBlog.Link.Terms;
using AiBlog.Parse;

namespace AiBlog.Link.Urls;

/// <summary>Lists what links may lead to, before any link is resolved.</summary>
internal static class TargetFinder
{
    public static LinkTargets Find(
        ParsedSite parsed,
        ImmutableArray<Post> posts,
        ImmutableArray<(ParsedFile File, string Url)> pages,
        ImmutableArray<Taxonomy> terms,
        ImmutableArray<Unpublished> unpublished,
        ImmutableArray<CommentThread> comments,
        bool usesServices,
        IEnumerable<string> themeAnchors)
    {
        var targets = posts.Select(post => new LinkTarget(post.File, post.Url) { Comments = comments[post.Index] })
            .Concat(pages.Select(page => new LinkTarget(page.File, page.Url)))
            .ToList();
        var known = targets.Select(target => target.File.Path).Concat(unpublished.Select(item => item.Path))
            .ToHashSet(StringComparer.Ordinal);
        return new LinkTargets(
            Pages: targets.ToFrozenDictionary(target => target.File.Path, StringComparer.Ordinal),
            ByUrl: targets.GroupBy(target => target.Url, StringComparer.Ordinal).ToFrozenDictionary(
                group => group.Key, group => group.First(), StringComparer.Ordinal),
            OtherUrls: OtherUrls(parsed, posts, pages, terms).Concat(usesServices ? ["/consent-manifest.json"] : [])
                .ToFrozenSet(StringComparer.Ordinal),
            Unpublished: unpublished.ToFrozenDictionary(item => item.Path, StringComparer.Ordinal),
            Faulty: parsed.Posts.Select(post => post.Path).Concat(parsed.Unread).Where(path => !known.Contains(path))
                .ToFrozenSet(StringComparer.Ordinal),
            Pictures: parsed.Pictures.ToFrozenDictionary(picture => picture.File.Path, StringComparer.Ordinal),
            Static: parsed.Static.ToFrozenDictionary(picture => picture.File.Path["content/static".Length..], StringComparer.Ordinal),
            ThemeAnchors: themeAnchors.ToFrozenSet(StringComparer.Ordinal));
    }

    private static IEnumerable<string> OtherUrls(
        ParsedSite parsed, ImmutableArray<Post> posts, ImmutableArray<(ParsedFile File, string Url)> pages,
        ImmutableArray<Taxonomy> taxonomies)
    {
        var config = parsed.Config;
        yield return "/";
        yield return "/404.html";
        yield return "/sitemap.xml";
        yield return "/robots.txt";
        yield return "/site.webmanifest";
        if (config.Search)
        {
            yield return SitePaths.SearchUrl;
        }

        if (config.Llms)
        {
            yield return "/llms.txt";
            yield return "/llms-full.txt";
        }

        foreach (var format in config.Feeds.Formats)
        {
            yield return FeedUrls.OfSite(format);
        }

        if (config.Feeds.Formats.Contains(FeedFormat.Atom) && !parsed.Comments.IsEmpty)
        {
            yield return FeedUrls.AllComments;
        }

        foreach (var taxonomy in taxonomies.Where(taxonomy => taxonomy.HasPage(config)))
        {
            yield return taxonomy.Url;
            foreach (var term in taxonomy.Terms)
            {
                yield return term.Ref.Url;
                if (FeedUrls.HasFeed(config, taxonomy))
                {
                    yield return FeedUrls.OfTerm(term);
                }
            }
        }

        foreach (var url in config.Archives ? ArchiveUrls(posts) : [])
        {
            yield return url;
        }

        foreach (var rule in config.Redirects)
        {
            yield return rule.From.Value;
        }

        foreach (var alias in posts.Select(post => post.File).Concat(pages.Select(page => page.File))
            .SelectMany(file => file.Front.Aliases))
        {
            yield return alias.Value;
        }
    }

    private static IEnumerable<string> ArchiveUrls(ImmutableArray<Post> posts) => posts
        .SelectMany(post => new[]
        {
            SitePaths.YearUrl(post.Date.Value.Year), SitePaths.MonthUrl(post.Date.Value.Year, post.Date.Value.Month),
        })
        .Distinct(StringComparer.Ordinal)
        .Prepend("/archive/");
}
