using AiBlog.Link;
using AiBlog.Render.Views;

namespace AiBlog.Render.Outputs;

/// <summary>The home page and the pages after it: the pinned or newest post leads, then all others, newest first. The lead counts as one of its page.</summary>
internal static class HomePages
{
    public static IEnumerable<PlannedOutput> Plan(RenderContext context)
    {
        var posts = context.Site.Posts;
        var lead = posts.FirstOrDefault(post => post.Front.IsPinned) ?? posts.FirstOrDefault();
        var stream = posts.Where(post => post != lead).ToList();
        var total = Paging.PageCount(posts.Length, context.Config.Paginate);
        for (var number = 1; number <= total; number++)
        {
            var page = number;
            yield return new TemplatedPage(
                SitePaths.OutputPath(SitePaths.PageUrl("/", page)),
                "the home page",
                "home",
                context.SiteStrings,
                () => HomePage.Shape.Bind(View(context, page == 1 ? lead : null, stream, page, total)));
        }
    }

    private static HomePage View(RenderContext context, Post? lead, List<Post> stream, int number, int total)
    {
        var config = context.Config;
        var pagination = Paging.Of(context, "/", number, total);
        var head = Heads.Of(context, "home", config.Title, config.Description ?? "", "/");
        return new HomePage(
            SiteViews.For(context, "/", context.SiteStrings),
            Heads.OfPaged(head, context, pagination, "/"),
            lead is null ? null : context.Card(lead, config.Language),
            [.. OnPage(stream, number, config.Paginate).Select(post => context.Card(post, config.Language))],
            pagination);
    }

    /// <summary>The lead takes one place of the first page.</summary>
    private static IEnumerable<Post> OnPage(List<Post> stream, int number, int perPage) =>
        number == 1 ? stream.Take(perPage - 1) : stream.Skip(((number - 1) * perPage) - 1).Take(perPage);
}
