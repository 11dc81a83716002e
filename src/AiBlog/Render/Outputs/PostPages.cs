using AiBlog.Link;
using AiBlog.Render.Views;

namespace AiBlog.Render.Outputs;

/// <summary>One page for each post, in the language of the post.</summary>
internal static class PostPages
{
    public static IEnumerable<PlannedOutput> Plan(RenderContext context) => context.Site.Posts.Select(post => new TemplatedPage(
        SitePaths.PagePath(post.Url),
        post.File.Path,
        "post",
        context.StringsOf(post.Language),
        () => PostPage.Shape.Bind(new PostPage(SiteViews.For(context, post.Url, context.StringsOf(post.Language)), Heads.OfPost(context, post), PostViews.Make(context, post))))
    { Bodies = () => PageHtml.All(context, context.Site.Contexts[post.Index].Text, post.Language) });
}
