using System.Collections.Immutable;
using AiBlog.Render.Views.Lists;
using AiBlog.Render.Views.Posts;
using AiBlog.Text;
using AiBlog.Text.Html;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views;

/// <summary>A page outside the stream of posts.</summary>
[View("page.html", "A page in `content/pages`.")]
internal sealed partial record TextPage(
    [Field("The site.")] SiteView Site,
    [Field("This page.")] HeadView Page,
    [Field("The content.")] HtmlText Content,
    [Field("The footnotes.")] HtmlText? Footnotes,
    [Field("The table of contents.")] ImmutableArray<TocEntry> Toc,
    [Field("The lead image.")] ImageView? Image,
    [Field("The date of the last change.")] DateTimeOffset? Updated,
    [Field("The correction note of that change.")] string? Correction,
    [Field("The mapping `extra` of the front matter.")] OpenMap Extra);

/// <summary>The page of a post.</summary>
[View("post.html", "The page of a post.")]
internal sealed partial record PostPage(
    [Field("The site.")] SiteView Site,
    [Field("This page.")] HeadView Page,
    [Field("The post.")] PostView Post);

/// <summary>What a reader sees at an address that does not exist.</summary>
[View("404.html", "The page for a URL that does not exist.")]
internal sealed partial record NotFoundPage(
    [Field("The site.")] SiteView Site,
    [Field("This page.")] HeadView Page,
    [Field("The newest posts.")] ImmutableArray<CardView> Latest);

/// <summary>A former address that leads on.</summary>
[View("redirect.html", "A page that redirects an old URL.")]
internal sealed partial record RedirectPage(
    [Field("The site.")] SiteView Site,
    [Field("This page.")] HeadView Page,
    [Field("The new URL.")] string To,
    [Field("The title of the page at the new URL.")] string ToTitle);
