using AiBlog.Link;
using AiBlog.Link.Urls;
using AiBlog.Render.Views;
using AiBlog.Render.Views.Posts;
using AiBlog.Themes;

namespace AiBlog.Render.Outputs;

/// <summary>One page for each post, in the language of the post.</summary>
internal static class PostPages
{
    public static IEnumerable<PlannedOutput> Plan(RenderContext context) => context.Site.Posts.Select(post => new TemplatedPage(
        SitePaths.PagePath(post.Url),
        post.File.Path,
        "post",
        context.StringsOf(post.Language),
        () => PostPage.Shape.Bind(
        new PostPage(SiteViews.For(context, post.Url, context.StringsOf(post.Language)), Heads.OfPost(context, post),
        PostViews.Make(context, post))))
    { Bodies = () => PageHtml.All(context, context.Site.Contexts[post.Index].Text, post.Language) });
}

/// <summary>Pages outside the stream of posts: about, privacy.</summary>
internal static class TextPages
{
    public static IEnumerable<PlannedOutput> Plan(RenderContext context) => context.Site.Pages.Select(page => new TemplatedPage(
        SitePaths.OutputPath(page.Url),
        page.File.Path,
        "page",
        context.StringsOf(page.Language),
        () => TextPage.Shape.Bind(View(context, page)))
    { Bodies = () => PageHtml.All(context, page.Text, page.Language) });

    private static TextPage View(RenderContext context, StandalonePage page)
    {
        var front = page.File.Front;
        var head = Heads.Of(context, "page", front.Title, front.Description ?? page.File.Excerpt, page.Url, page.Language);
        var preview = SocialCards.ImageOf(context, page.Text);
        return new TextPage(
            Site: SiteViews.For(context, page.Url, context.StringsOf(page.Language)),
            Page: head with
            {
                Translations = Heads.TranslationsOf(context, (page.Language, page.Url), page.Translations),
                OgImage = preview?.Url,
                OgImageAlt = preview?.Alt,
                Stylesheets = Stylesheets.Of(context, page.Text),
                HasPlaceholders = page.File.HasPlaceholder
            },
            Content: PageHtml.Of(context, page.Text.Report, page.Language),
            Footnotes: page.Text.Footnotes is { } footnotes ? PageHtml.Of(context, footnotes, page.Language) : null,
            Toc: Contents.Of(context, page.File),
            Image: page.Text.Image is { } image ? ImageViews.Of(context, image) : null,
            Updated: front.Updated?.Value,
            Correction: front.Correction,
            Extra: OpenMaps.Of(front.Extra));
    }
}

/// <summary>The page that a host serves for addresses that do not exist.</summary>
internal static class NotFoundPages
{
    private const int LatestCount = 3;

    public static IEnumerable<PlannedOutput> Plan(RenderContext context)
    {
        yield return new TemplatedPage("404.html", "the page for what is not found", "404", context.SiteStrings, () =>
        {
            var head = Heads.Of(context, "not-found", context.SiteStrings.Text("not_found"), "", "/404.html");
            return NotFoundPage.Shape.Bind(new NotFoundPage(
                SiteViews.For(context, "/404.html", context.SiteStrings),
                head with { IsIndexed = false },
                [.. context.Site.Posts.Take(LatestCount).Select(post => context.Card(post, context.Config.Language))]));
        });
    }
}
