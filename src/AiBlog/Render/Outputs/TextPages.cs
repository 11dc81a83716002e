using AiBlog.Link;
using AiBlog.Render.Views;

namespace AiBlog.Render.Outputs;

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
        return new TextPage(
            SiteViews.For(context, page.Url, context.StringsOf(page.Language)),
            head with { Translations = Heads.TranslationsOf(context, (page.Language, page.Url), page.Translations), OgImage = page.Text.Image?.Absolute, OgImageAlt = page.Text.Image?.Alt, Stylesheets = Stylesheets.Of(context, page.Text), HasPlaceholders = page.File.HasPlaceholder },
            PageHtml.Of(context, page.Text.Report, page.Language),
            page.Text.Footnotes is { } footnotes ? PageHtml.Of(context, footnotes, page.Language) : null,
            Contents.Of(context, page.File),
            page.Text.Image is { } image ? Images.Of(image) : null,
            front.Updated?.Value,
            front.Correction,
            OpenMaps.Of(front.Extra));
    }
}
