using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Link;
using AiBlog.Link.Urls;
using AiBlog.Render.Views;
using AiBlog.Render.Views.Lists;
using AiBlog.Themes;

namespace AiBlog.Render.Outputs;

/// <summary>The home page and the pages after it: the pinned or newest post leads, then all others, newest first. The lead counts as one of
/// its page.</summary>
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

/// <summary>The archive of all posts, of each year and of each month. That of all exists before the first post, because menus link to
/// it.</summary>
internal static class ArchivePages
{
    public static IEnumerable<PlannedOutput> Plan(RenderContext context)
    {
        if (!context.Config.Archives)
        {
            yield break;
        }

        var years = new Lazy<ImmutableArray<YearView>>(() => Years(context));
        yield return Page(context, "all", "/archive/", () => context.SiteStrings.Text("archive"), () => years.Value);
        foreach (var year in context.Site.Posts.GroupBy(post => post.Date.Value.Year))
        {
            var number = year.Key;
            yield return Page(
                context,
                "year",
                SitePaths.YearUrl(number),
                () => number.ToString("0000", CultureInfo.InvariantCulture),
                () => [years.Value.First(view => view.Year == number)]);
            foreach (var month in year.Select(post => post.Date.Value.Month).Distinct())
            {
                var first = new DateTimeOffset(number, month, 1, 0, 0, 0, TimeSpan.Zero);
                yield return Page(
                    context,
                    "month",
                    SitePaths.MonthUrl(number, month),
                    () => DateText.Format(first, "month_year", context.SiteStrings) ?? SitePaths.MonthUrl(number, month).Trim('/'),
                    () => [OnlyMonth(years.Value.First(view => view.Year == number), month)]);
            }
        }
    }

    private static TemplatedPage Page(RenderContext context, string span, string url, Func<string> title,
        Func<ImmutableArray<YearView>> years) => new(
        SitePaths.OutputPath(url),
        $"the archive at {url}",
        "archive",
        context.SiteStrings,
        () => ArchivePage.Shape.Bind(new ArchivePage(
            SiteViews.For(context, url, context.SiteStrings),
            Heads.Of(context, "archive", title(), "", url),
            span,
            years())));

    private static YearView OnlyMonth(YearView year, int month) =>
        year with { Months = [.. year.Months.Where(view => view.Date.Month == month)] };

    private static ImmutableArray<YearView> Years(RenderContext context) =>
    [
        .. context.Site.Posts.GroupBy(post => post.Date.Value.Year).Select(year => new YearView(
            year.Key,
            context.Url.Href(SitePaths.YearUrl(year.Key)),
            year.Count(),
            [.. Enumerable.Range(1, 12).Select(month => year.Count(post => post.Date.Value.Month == month))],
            [.. year.GroupBy(post => post.Date.Value.Month).Select(month => MonthOf(context, year.Key, month))])),
    ];

    private static MonthView MonthOf(RenderContext context, int year, IGrouping<int, Post> month) => new(
        new DateTimeOffset(year, month.Key, 1, 0, 0, 0, TimeSpan.Zero),
        context.Url.Href(SitePaths.MonthUrl(year, month.Key)),
        month.Count(),
        [.. month.Select(post => context.Card(post, context.Config.Language))]);
}
