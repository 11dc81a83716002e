using AiBlog.Render.Views;

namespace AiBlog.Render.Outputs;

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
