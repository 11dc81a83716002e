using AiBlog.Link;
using AiBlog.Link.Terms;
using AiBlog.Link.Urls;
using AiBlog.Render.Motifs;
using AiBlog.Render.Views;
using AiBlog.Render.Views.Lists;
using AiBlog.Text.Html;
using AiBlog.Themes;

namespace AiBlog.Render.Outputs;

/// <summary>For tags, categories, authors and series: the list of all, and the paged posts of each. A list without terms has a page only
/// when the menu links to it.</summary>
internal static class TaxonomyPages
{
    public static IEnumerable<PlannedOutput> Plan(RenderContext context) => context.Site.Taxonomies
        .Where(taxonomy => taxonomy.HasPage(context.Config))
        .SelectMany(taxonomy => taxonomy.Terms.SelectMany(term => PagesOf(context, taxonomy, term)).Prepend(ListOf(context, taxonomy)));

    private static TemplatedPage ListOf(RenderContext context, Taxonomy taxonomy) => new(
        SitePaths.OutputPath(taxonomy.Url),
        $"the list of {taxonomy.Segment}",
        "terms",
        context.SiteStrings,
        () => TaxonomyPage.Shape.Bind(new TaxonomyPage(
            SiteViews.For(context, taxonomy.Url, context.SiteStrings),
            Heads.Of(context, "terms", context.SiteStrings.Text(taxonomy.Segment), "", taxonomy.Url),
            taxonomy.Segment,
            [.. taxonomy.Terms.Select(term => TermViews.Of(context, term.Ref, term.Posts.Length))])));

    private static IEnumerable<TemplatedPage> PagesOf(RenderContext context, Taxonomy taxonomy, Term term)
    {
        var total = Paging.PageCount(term.Posts.Length, context.Config.Paginate);
        for (var number = 1; number <= total; number++)
        {
            var page = number;
            yield return new TemplatedPage(
                SitePaths.OutputPath(SitePaths.PageUrl(term.Ref.Url, page)),
                $"the page of \"{term.Ref.Name}\" in {taxonomy.Segment}",
                "term",
                context.SiteStrings,
                () => TermPage.Shape.Bind(View(context, taxonomy, term, page, total)));
        }
    }

    private static TermPage View(RenderContext context, Taxonomy taxonomy, Term term, int number, int total)
    {
        var config = context.Config;
        var pagination = Paging.Of(context, term.Ref.Url, number, total);
        var description = term.Profile?.Bio ?? context.SiteStrings.Text($"about_{taxonomy.Segment}", term.Ref.Name);
        var head = Heads.Of(context, "term", term.Ref.Name, description, term.Ref.Url);
        return new TermPage(
            Site: SiteViews.For(context, term.Ref.Url, context.SiteStrings),
            Page: Heads.OfPaged(FeedUrls.HasFeed(config, taxonomy)
                ? head with { Feeds = head.Feeds.Insert(0, Feeds.OfTerm(context, term)) }
                : head, context, pagination, term.Ref.Url),
            Taxonomy: taxonomy.Segment,
            Term: TermViews.Of(context, term.Ref, term.Posts.Length),
            Profile: term.Profile is { } profile
                ? new ProfileView(profile.Name, profile.Url, profile.Bio, profile.Avatar is { } avatar
                    ? ImageViews.OfSite(context, avatar.Value, "") : null)
                : null,
            Motif: new HtmlText(Motif.Svg($"{taxonomy.Segment}:{term.Ref.Slug}")),
            Posts: [.. term.Posts.Skip(
                (number - 1) * config.Paginate).Take(config.Paginate).Select(post => context.Card(post, config.Language))],
            Pagination: pagination);
    }
}
