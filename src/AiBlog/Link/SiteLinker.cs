using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;
using AiBlog.Link.Comments;
using AiBlog.Link.Terms;
using AiBlog.Link.Urls;
using AiBlog.Load;
using AiBlog.Parse;
using AiBlog.Privacy.Policy;
using AiBlog.Text.Slugs;
using AiBlog.Text.Urls;
using AiBlog.Threads;

namespace AiBlog.Link;

/// <summary>Makes one site out of parsed files: what is out, addresses, terms, links, neighbours, related posts.</summary>
internal static class SiteLinker
{
    /// <param name="anchorSeverity">What a missing anchor is: a warning for a build, an error for a check.</param>
    /// <param name="themeResources">What the theme's templates and stylesheets would load from other origins.</param>
    public static (Site Site, ImmutableArray<UnprovenLink> Unproven, ImmutableArray<Diagnostic> Diagnostics) Link(
        ParsedSite parsed, BuildChoice choice, Severity anchorSeverity, ImmutableArray<Resource> themeResources,
        ImmutableArray<string> themeAnchors, PictureMarkup markup, int jobs)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var config = parsed.Config;
        var (outPosts, unpublishedPosts) = Schedule.Apply(parsed.Posts, choice);
        var (outPages, unpublishedPages) = Schedule.Apply(parsed.Pages, choice);
        var unpublished = unpublishedPosts.AddRange(unpublishedPages);

        var taxonomies = new Taxonomies(config, outPosts, diagnostics);
        var posts = PostSorter.Sort(config, taxonomies, outPosts, diagnostics);
        var pages = outPages.Select(page => (File: page, Url: PageUrl(config, page))).ToImmutableArray();
        PageNames.Check(pages, diagnostics);
        TermNames.Check(outPosts, diagnostics);
        var references = new PostReferences(posts);
        var terms = taxonomies.Build(posts);
        var privacy = PrivacyLinker.Link(
            config, parsed.Services,
            [.. themeResources, .. CommentResources.Of(config, parsed.Services, posts), .. posts.Select(post => post.File).Concat(outPages)
            .SelectMany(file => file.Resources)]);
        var comments = CommentThreads.Find(parsed, posts, references, unpublished, diagnostics);
        var targets = TargetFinder.Find(
            parsed: parsed, posts: posts, pages: pages, terms: terms, unpublished: unpublished, comments: comments,
            usesServices: !privacy.Services.IsEmpty, themeAnchors: themeAnchors);

        diagnostics.AddRange(OwnHeaders.Check(config, privacy.Policy, targets.Static));
        var urls = new SiteUrls(config);
        var linkedPosts = InParallel.Map(
            posts, jobs, post => TextLinker.Link(parsed, urls, targets, new LinkTarget(post.File, post.Url)
            {
                Comments = comments[post.Index],
            }, markup, anchorSeverity));
        var linkedPages = InParallel.Map(
            pages, jobs, page => TextLinker.Link(parsed, urls, targets, new LinkTarget(page.File, page.Url), markup, anchorSeverity));
        var texts = linkedPosts.Concat(linkedPages).ToList();
        diagnostics.AddRange(texts.SelectMany(text => text.Diagnostics));

        var related = RelatedPosts.Find(posts, references, config.Related.Count, jobs);
        var translations = new Translations(config.Language, posts, references, UnpublishedBySlug(parsed, unpublished), diagnostics);
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
            Config: config,
            Posts: posts,
            Contexts: [.. contexts],
            FeedIds: FeedIds.Find(config.BaseUrl, posts, diagnostics),
            Pages: PageTranslations.Join(
                [.. pages.Select((page, i) =>
                new StandalonePage(page.File, page.Url, page.File.Front.Language?.Value ?? config.Language, linkedPages[i].Text))]),
            Taxonomies: terms,
            Redirects: [.. Redirects.Find(config, targets, posts.Select(post => (post.File, post.Url)).Concat(pages), diagnostics)
                .Concat(AuthorRedirects.Find(terms, targets)).OrderBy(redirect => redirect.From, StringComparer.Ordinal)],
            Media: MediaCopies(parsed, targets, texts.SelectMany(text => text.Media)),
            Static: targets.Static,
            Comments: comments,
            Privacy: privacy,
            Unpublished: unpublished)
        {
            Images = [.. texts.SelectMany(text => text.Text.Sets).DistinctBy(set => set.Id).OrderBy(set => set.Id, StringComparer.Ordinal)],
        };
        return (site, unproven.ToImmutable(), diagnostics.ToImmutable());
    }

    /// <summary>The path below content/pages: <c>about.md</c> and <c>about/index.md</c> are <c>/about/</c>; a slug replaces the last
    /// part.</summary>
    private static string PageUrl(SiteConfig config, ParsedFile page)
    {
        var whole = page.Stem["content/pages".Length..];
        var last = whole.LastIndexOf('/') + 1;
        var url = page.Front.Slug is { } slug ? whole[..last].TrimEnd('/') + "/" + slug.Value : whole;
        return LanguagePaths.PrefixOf(config, page) + url + "/";
    }

    private static ILookup<string, Unpublished> UnpublishedBySlug(ParsedSite parsed, ImmutableArray<Unpublished> unpublished)
    {
        var byPath = unpublished.ToDictionary(item => item.Path, StringComparer.Ordinal);
        return parsed.Posts.Where(post => byPath.ContainsKey(post.Path))
            .ToLookup(PostSorter.SlugOf, post => byPath[post.Path], StringComparer.Ordinal);
    }

    private static ImmutableArray<MediaCopy> MediaCopies(ParsedSite parsed, LinkTargets targets, IEnumerable<MediaCopy> shown)
    {
        var bundles = parsed.Pictures.SelectMany(picture => targets.BundlesOf(picture.File.Path).Select(page => new MediaCopy(
            picture.File, (SitePaths.FolderOf(page.Url) + picture.File.Path[page.File.Folder.Length..]).TrimStart('/'))));
        return [.. bundles.Concat(shown).Distinct().OrderBy(copy => copy.OutputPath, StringComparer.Ordinal)];
    }
}

/// <summary>Reports pages whose file or folder names cannot be parts of an address.</summary>
internal static class PageNames
{
    public static void Check(ImmutableArray<(ParsedFile File, string Url)> pages, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        foreach (var (file, url) in pages)
        {
            foreach (var part in url.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != file.Front.Slug?.Value))
            {
                if (Slug.Check(part) is { } fault)
                {
                    diagnostics.Add(LinkFaults.SlugInFileName(file.Front.Place, part, SlugReasons.Of(fault)));
                }
            }
        }
    }
}

/// <summary>Reports names under <c>related:</c> that no post has, or more than one.</summary>
internal static class PinnedCheck
{
    public static void Run(ImmutableArray<Post> posts, PostReferences references, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        var suggestions = new Suggestions();
        foreach (var pinned in posts.SelectMany(post => post.Front.Related.Pinned))
        {
            var found = references.Find(pinned.Value);
            if (found.IsEmpty)
            {
                diagnostics.Add(LinkFaults.UnknownRelated(pinned.Place, pinned.Value, suggestions.Closest(pinned.Value, references.Names)));
            }
            else if (found.Length > 1)
            {
                diagnostics.Add(LinkFaults.AmbiguousSlug(pinned.Place, "`related:`", pinned.Value, found.Select(post => post.Url)));
            }
        }
    }
}

/// <summary>Reports entries of the menu, and privacy policies, that lead nowhere in the site.</summary>
internal static class MenuCheck
{
    public static void Run(SiteConfig config, LinkTargets targets, ImmutableArray<UnprovenLink>.Builder unproven)
    {
        var suggestions = new Suggestions();
        string[] known = [.. targets.Urls, .. targets.OtherUrls];
        foreach (var url in Urls(config).Where(url => UrlRules.Classify(url.Value) == UrlKind.RootRelative))
        {
            var path = LinkAddress.Parse(url.Value).Path;
            if (targets.PageAt(path) is null && targets.OtherAt(path) is null && !config.Links.IsElsewhere(path)
                && !IsFaulty(targets, path))
            {
                unproven.Add(
                    new UnprovenLink(path, () =>
                    LinkFaults.BrokenLink(config.Links.Severity, url.Place, url.Value, suggestions.Closest(path, known))));
            }
        }
    }

    private static IEnumerable<Placed<string>> Urls(SiteConfig config) => config.Menu.Select(entry => entry.Url)
        .Concat(config.Privacy.Services.Select(service => service.Policy).Append(config.Privacy.Policy).OfType<Placed<string>>());

    /// <summary>A page that has a fault of its own is told there.</summary>
    private static bool IsFaulty(LinkTargets targets, string path)
    {
        var source = "content/pages" + path.TrimEnd('/');
        return targets.Faulty.Any(
            faulty => MarkdownFiles.WithoutEnding(faulty) == source || MarkdownFiles.WithoutEnding(faulty) == source + "/index");
    }
}
