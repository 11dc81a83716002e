using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Link.Comments;
using AiBlog.Parse;
using AiBlog.Privacy.Policy;
using AiBlog.Threads;

namespace AiBlog.Link;

/// <summary>Makes one site out of parsed files: what is out, addresses, terms, links, neighbours, related posts.</summary>
internal static class SiteLinker
{
    /// <param name="anchorSeverity">What a missing anchor is: a warning for a build, an error for a check.</param>
    /// <param name="themeResources">What the theme's templates and stylesheets would load from other origins.</param>
    public static (Site Site, ImmutableArray<UnprovenLink> Unproven, ImmutableArray<Diagnostic> Diagnostics) Link(
        ParsedSite parsed, BuildChoice choice, Severity anchorSeverity, ImmutableArray<Resource> themeResources, ImmutableArray<string> themeAnchors, int jobs)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var config = parsed.Config;
        var (outPosts, withheldPosts) = Schedule.Apply(parsed.Posts, choice);
        var (outPages, withheldPages) = Schedule.Apply(parsed.Pages, choice);
        var withheld = withheldPosts.AddRange(withheldPages);

        var taxonomies = new Taxonomies(config, outPosts, diagnostics);
        var posts = PostSorter.Sort(config, taxonomies, outPosts, diagnostics);
        var pages = outPages.Select(page => (File: page, Url: PageUrl(config, page))).ToImmutableArray();
        PageNames.Check(pages, diagnostics);
        TermNames.Check(outPosts, diagnostics);
        var references = new PostReferences(posts);
        var terms = taxonomies.Build(posts);
        var privacy = PrivacyLinker.Link(config, parsed.Services, [.. themeResources, .. CommentResources.Of(config, parsed.Services, posts), .. posts.Select(post => post.File).Concat(outPages).SelectMany(file => file.Resources)]);
        var comments = CommentThreads.Find(parsed, posts, references, withheld, diagnostics);
        var targets = TargetFinder.Find(parsed, posts, pages, terms, withheld, comments, !privacy.Services.IsEmpty, themeAnchors);

        var urls = new SiteUrls(config);
        var linkedPosts = InParallel.Map(
            posts, jobs, post => TextLinker.Link(parsed, urls, targets, new LinkTarget(post.File, post.Url) { Comments = comments[post.Index] }, anchorSeverity));
        var linkedPages = InParallel.Map(pages, jobs, page => TextLinker.Link(parsed, urls, targets, new LinkTarget(page.File, page.Url), anchorSeverity));
        var texts = linkedPosts.Concat(linkedPages).ToList();
        diagnostics.AddRange(texts.SelectMany(text => text.Diagnostics));

        var related = RelatedPosts.Find(posts, references, config.Related.Count, jobs);
        var translations = new Translations(config.Language, posts, references, WithheldBySlug(parsed, withheld), diagnostics);
        PinnedCheck.Run(posts, references, diagnostics);
        var unproven = ImmutableArray.CreateBuilder<UnprovenLink>();
        unproven.AddRange(texts.SelectMany(text => text.Unproven));
        MenuCheck.Run(config, targets, unproven);
        DiscussionCheck.Run(config.Comments, posts, diagnostics);
        var contexts = posts.Select((post, i) =>
        {
            var (newer, older) = Neighbours.Of(posts, i);
            return new PostContext(linkedPosts[i].Text, newer, older, related[i], translations.Of(post));
        });
        var site = new Site(
            config,
            posts,
            [.. contexts],
            FeedIds.Find(config.BaseUrl, posts, diagnostics),
            PageTranslations.Join([.. pages.Select((page, i) => new StandalonePage(page.File, page.Url, page.File.Front.Language?.Value ?? config.Language, linkedPages[i].Text))]),
            terms,
            [.. Redirects.Find(config, targets, posts.Select(post => (post.File, post.Url)).Concat(pages), diagnostics).Concat(AuthorRedirects.Find(terms, targets)).OrderBy(redirect => redirect.From, StringComparer.Ordinal)],
            MediaCopies(parsed, targets, texts.SelectMany(text => text.Media)),
            targets.Static,
            comments,
            privacy,
            withheld);
        return (site, unproven.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>The path below content/pages: <c>about.md</c> and <c>about/index.md</c> are <c>/about/</c>; a slug replaces the last part.</summary>
    private static string PageUrl(SiteConfig config, ParsedFile page)
    {
        var whole = page.Stem["content/pages".Length..];
        var last = whole.LastIndexOf('/') + 1;
        var url = page.Front.Slug is { } slug ? whole[..last].TrimEnd('/') + "/" + slug.Value : whole;
        return LanguagePaths.PrefixOf(config, page) + url + "/";
    }

    private static ILookup<string, Withheld> WithheldBySlug(ParsedSite parsed, ImmutableArray<Withheld> withheld)
    {
        var byPath = withheld.ToDictionary(item => item.Path, StringComparer.Ordinal);
        return parsed.Posts.Where(post => byPath.ContainsKey(post.Path)).ToLookup(PostSorter.SlugOf, post => byPath[post.Path], StringComparer.Ordinal);
    }

    private static ImmutableArray<MediaCopy> MediaCopies(ParsedSite parsed, LinkTargets targets, IEnumerable<MediaCopy> shown)
    {
        var bundles = targets.Bundles
            .SelectMany(page => parsed.Pictures
                .Where(picture => picture.File.Path.StartsWith(page.File.Folder, StringComparison.Ordinal))
                .Select(picture => new MediaCopy(picture.File, (SitePaths.FolderOf(page.Url) + picture.File.Path[page.File.Folder.Length..]).TrimStart('/'))));
        return [.. bundles.Concat(shown).Distinct().OrderBy(copy => copy.OutputPath, StringComparer.Ordinal)];
    }
}
