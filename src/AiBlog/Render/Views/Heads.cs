using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Link;
using AiBlog.Link.Terms;
using AiBlog.Link.Urls;
using AiBlog.Render.Views.Lists;
using AiBlog.Render.Views.Posts;
using AiBlog.Text.Html;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views;

/// <summary>Makes what every page has: titles, addresses, metadata.</summary>
internal static class Heads
{
    /// <summary>A page in the site's language, open to search engines, with the site's feeds.</summary>
    public static HeadView Of(RenderContext context, string kind, string title, string description, string url, string? language = null)
    {
        var pageLanguage = language ?? context.Config.Language;
        var breadcrumbs = Breadcrumbs(context, title, url, context.StringsOf(pageLanguage));
        return new HeadView(
            Kind: kind,
            Title: title,
            FullTitle: title == context.Config.Title ? title : $"{title} · {context.Config.Title}",
            Description: description,
            Url: context.Url.Href(url),
            Canonical: context.Url.Absolute(url),
            Language: pageLanguage,
            Direction: Languages.DirectionOf(pageLanguage),
            IsIndexed: true,
            OgType: "website",
            OgImage: null,
            OgImageAlt: null,
            Published: null,
            Modified: null,
            Feeds: Feeds.OfSite(context),
            MarkdownUrl: null,
            Breadcrumbs: breadcrumbs,
            Translations: [],
            NewerUrl: null,
            OlderUrl: null,
            JsonLd: new HtmlText(JsonLd.OfPage(context, breadcrumbs)),
            Stylesheets: [],
            HasPlaceholders: false);
    }

    /// <summary>A page of a paged list: later pages say their number, so that no two titles are equal.</summary>
    public static HeadView OfPaged(HeadView head, RenderContext context, PaginationView pagination, string list)
    {
        if (pagination.Number == 1)
        {
            return head with { OlderUrl = pagination.OlderUrl };
        }

        var url = SitePaths.PageUrl(list, pagination.Number);
        var number = context.SiteStrings.Text("page_n", pagination.Number);
        return head with
        {
            FullTitle = $"{head.FullTitle} ({number})",
            Url = context.Url.Href(url),
            Canonical = context.Url.Absolute(url),
            NewerUrl = pagination.NewerUrl,
            OlderUrl = pagination.OlderUrl,
        };
    }

    public static HeadView OfPost(RenderContext context, Post post)
    {
        var around = context.Site.Contexts[post.Index];
        var image = around.Text.Image;
        var description = post.Front.Description ?? post.File.Excerpt;
        var preview = SocialCards.ImageOf(context, post);
        var head = Of(context, "post", post.Title, description, post.Url, post.Language);
        return head with
        {
            OgType = "article",
            OgImage = preview?.Url ?? SiteImage(context),
            OgImageAlt = preview?.Alt,
            Published = post.Date.Value,
            Modified = post.Front.Updated?.Value,
            MarkdownUrl = context.Config.MarkdownTwins ? context.Url.Absolute(SitePaths.TwinUrl(post.Url)) : null,
            Translations =
                TranslationsOf(context, (post.Language, post.Url), [.. around.Translations.Select(other => (other.Language, other.Url))]),
            Feeds = Comments.HasFeed(context, post) ? head.Feeds.Add(Feeds.OfComments(context, post)) : head.Feeds,
            JsonLd = new HtmlText(JsonLd.OfPost(context, post, head.Breadcrumbs)),
            Stylesheets = Stylesheets.Of(context, around.Text),
            HasPlaceholders = post.File.HasPlaceholder,
        };
    }

    /// <summary>Social networks show no SVG.</summary>
    private static string? SiteImage(RenderContext context) =>
        context.Config.Logo is { } logo && logo.Value.StartsWith('/') && !SiteIcon.IsSvg(logo.Value)
            ? context.Url.Absolute(logo.Value)
            : null;

    /// <summary>All languages of one text, its own too; nothing when there is only one.</summary>
    public static ImmutableArray<TranslationView> TranslationsOf(
        RenderContext context, (string Language, string Url) own, ImmutableArray<(string Language, string Url)> others) => others.IsEmpty
        ? []
        :
        [
            .. others.Add(own)
                .OrderBy(other => other.Language, StringComparer.Ordinal)
                .Select(other => new TranslationView(
                    other.Language,
                    context.Theme.StringsOf(other.Language)?.Get("language_name") ?? other.Language,
                    context.Url.Href(other.Url),
                    context.Url.Absolute(other.Url))),
        ];

    private static ImmutableArray<LinkView> Breadcrumbs(RenderContext context, string title, string url, Strings strings)
    {
        if (url == "/")
        {
            return [];
        }

        var home = new LinkView(strings.Text("home"), context.Url.Path, false);
        var here = new LinkView(title, context.Url.Href(url), true);
        return [home, .. Above(context, url, strings), here];
    }

    /// <summary>The lists that a page belongs to: of tags for a tag, the archive for a year, archive and year for a month.</summary>
    private static IEnumerable<LinkView> Above(RenderContext context, string url, Strings strings)
    {
        if (context.Site.Taxonomies.FirstOrDefault(
            taxonomy => url.StartsWith(taxonomy.Url, StringComparison.Ordinal) && url != taxonomy.Url) is { } list)
        {
            return [new LinkView(strings.Text(list.Segment), context.Url.Href(list.Url), false)];
        }

        var parts = url.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (!context.Config.Archives || parts.Length > 2
            || !Array.TrueForAll(parts, part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            return [];
        }

        var archive = new LinkView(strings.Text("archive"), context.Url.Href("/archive/"), false);
        return parts.Length == 1 ? [archive] : [archive, new LinkView(parts[0], context.Url.Href($"/{parts[0]}/"), false)];
    }
}

/// <summary>What every page has.</summary>
[View("page", "The data of every page.")]
internal sealed partial record HeadView(
    [Field("The kind of page: home, post, page, term, terms, archive, not-found, redirect, or search.")] string Kind,
    [Field("The title of the page.")] string Title,
    [Field("The title of the page and the site, for the title element.")] string FullTitle,
    [Field("The description; can be empty.")] string Description,
    [Field("The URL.")] string Url,
    [Field("The absolute URL.")] string Canonical,
    [Field("The language tag.")] string Language,
    [Field("ltr or rtl.")] string Direction,
    [Field("False if search engines should not index the page.")] bool IsIndexed,
    [Field("The Open Graph type: website or article.")] string OgType,
    [Field("The absolute URL of the image for link previews.")] string? OgImage,
    [Field("The alternative text of that image.")] string? OgImageAlt,
    [Field("The date of a post.")] DateTimeOffset? Published,
    [Field("The date of the last change of a post.")] DateTimeOffset? Modified,
    [Field("The feeds to link in the head.")] ImmutableArray<FeedLink> Feeds,
    [Field("The absolute URL of the Markdown version; absent if the site has none.")] string? MarkdownUrl,
    [Field("The pages from the home page to this one.")] ImmutableArray<LinkView> Breadcrumbs,
    [Field("The page in all its languages, including this one; empty if there is only one.")] ImmutableArray<TranslationView> Translations,
    [Field("In a list: the URL of the previous page.")] string? NewerUrl,
    [Field("In a list: the URL of the next page.")] string? OlderUrl,
    [Field("The structured data, for a script element of type application/ld+json.")] HtmlText JsonLd,
    [Field("The stylesheets generated from styles in the content of this page.")] ImmutableArray<StylesheetView> Stylesheets,
    [Field("True if the page has consent placeholders.")] bool HasPlaceholders);

/// <summary>The same text in another language.</summary>
[View("translation", "A page in another language.")]
internal sealed partial record TranslationView(
    [Field("The language tag.")] string Language,
    [Field("The name of the language, in that language.")] string Name,
    [Field("The URL.")] string Url,
    [Field("The absolute URL, for hreflang.")] string Absolute);
