using AiBlog.Link;
using AiBlog.Link.Terms;
using AiBlog.Link.Urls;
using AiBlog.Render.Search;
using AiBlog.Render.Views;
using AiBlog.Render.Views.Lists;
using AiBlog.Render.Views.Search;
using AiBlog.Themes;

namespace AiBlog.Render.Outputs;

/// <summary>The search page and the index that it reads; nothing when the site has no search.</summary>
internal static class SearchPages
{
    /// <summary>A reader without scripts browses these; the list of all tags is one link further.</summary>
    private const int MostTags = 40;

    public static IEnumerable<PlannedOutput> Plan(RenderContext context)
    {
        if (!context.HasSearch)
        {
            yield break;
        }

        yield return new TemplatedPage(
            SitePaths.OutputPath(SitePaths.SearchUrl), "the search page", "search", context.SiteStrings, () =>
            SearchPage.Shape.Bind(View(context)));
        yield return new MadeFolder(
            SearchFolder.Path, "the search index", (jobs, store, take) => SearchFolder.Make(context, jobs, store, take));
    }

    private static SearchPage View(RenderContext context)
    {
        var strings = context.SiteStrings;
        var tags = context.Site[TaxonomyKind.Tags];
        return new SearchPage(
            SiteViews.For(context, SitePaths.SearchUrl, strings),
            Heads.Of(context, "search", strings.Text("search"), strings.Text("search_about", context.Config.Title), SitePaths.SearchUrl),
            context.Url.Href($"/{SearchFolder.Path}/"),
            PluralView.Of(strings, "search_count"),
            PluralView.Of(strings, "search_count_tagged"),
            [.. tags.ByUse.Take(MostTags).Select(tag => TermViews.Of(context, tag.Ref, tag.Posts.Length))],
            tags.Terms.Length > MostTags);
    }
}
