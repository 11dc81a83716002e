using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Link;
using AiBlog.Render.Views;

namespace AiBlog.Render.Outputs;

/// <summary>The archive of all posts, of each year and of each month. That of all exists before the first post, because menus link to it.</summary>
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

    private static TemplatedPage Page(RenderContext context, string span, string url, Func<string> title, Func<ImmutableArray<YearView>> years) => new(
        SitePaths.OutputPath(url),
        $"the archive at {url}",
        "archive",
        context.SiteStrings,
        () => ArchivePage.Shape.Bind(new ArchivePage(
            SiteViews.For(context, url, context.SiteStrings),
            Heads.Of(context, "archive", title(), "", url),
            span,
            years())));

    private static YearView OnlyMonth(YearView year, int month) => year with { Months = [.. year.Months.Where(view => view.Date.Month == month)] };

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
