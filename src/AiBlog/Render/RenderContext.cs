using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Link;
using AiBlog.Privacy;
using AiBlog.Render.Outputs;
using AiBlog.Render.Templating;
using AiBlog.Render.Views;

namespace AiBlog.Render;

/// <summary>What every output is made from: the site, the theme and the views that many pages share. Never changed.</summary>
internal sealed class RenderContext
{
    private readonly ImmutableArray<Lazy<CardView>> cards;
    private readonly ImmutableArray<Lazy<FeedEntry>> feedEntries;
    private readonly FrozenDictionary<string, (string Url, string Integrity)> assets;
    private readonly FrozenDictionary<string, int> postsByTerm;

    public RenderContext(Site site, Theme theme, Strings siteStrings, GateRules rules)
    {
        Site = site;
        Theme = theme;
        SiteStrings = siteStrings;
        assets = theme.Assets.ToFrozenDictionary(asset => asset.Name, asset => (site.Config.BaseUrl.Href(asset.Url), asset.Integrity), StringComparer.Ordinal);
        Functions = new TemplateFunctions(
            site.Config.BaseUrl.Href,
            name => assets.TryGetValue(name, out var asset) ? asset.Url : null,
            name => assets.TryGetValue(name, out var asset) ? asset.Integrity : null,
            assets.Keys);
        Gate = site.Config.Privacy.IsEnforced ? new PageGate(rules with { OwnSheets = Sheets(rules), SplitSheets = Parts() }, site.Privacy.Resources, Url.Href) : null;
        postsByTerm = site.Taxonomies.SelectMany(taxonomy => taxonomy.Terms)
            .ToFrozenDictionary(term => term.Ref.Url, term => term.Posts.Length, StringComparer.Ordinal);
        cards = [.. site.Posts.Select(post => new Lazy<CardView>(() => Cards.Make(this, post)))];
        feedEntries = [.. site.Posts.Select(post => new Lazy<FeedEntry>(() => FeedEntry.Of(this, post)))];
        Topics = new Topics(site, theme.Options);
        SiteView = SiteViews.Make(this);
    }

    public Site Site { get; }

    public Theme Theme { get; }

    /// <summary>The interface texts of the site's language.</summary>
    public Strings SiteStrings { get; }

    public TemplateFunctions Functions { get; }

    public SiteView SiteView { get; }

    public Topics Topics { get; }

    /// <summary>Null when the site lets everything through.</summary>
    public PageGate? Gate { get; }

    public SiteConfig Config => Site.Config;

    /// <summary>A theme without a layout for it has no search.</summary>
    public bool HasSearch => Config.Search && Theme.Templates.Layout("search") is not null;

    public BaseUrl Url => Site.Config.BaseUrl;

    /// <summary>The texts for a page in a language; the site's when the theme does not speak it.</summary>
    public Strings StringsOf(string language) => Theme.StringsOf(language) ?? SiteStrings;

    /// <summary>A post as feeds tell it; many feeds hold the same post.</summary>
    public FeedEntry FeedEntryOf(Post post) => feedEntries[post.Index].Value;

    private FrozenDictionary<string, ImmutableArray<Service>> Sheets(GateRules rules) => rules.SheetsBesideTexts.Count == 0 ? rules.OwnSheets : Site.Media
        .Where(copy => rules.SheetsBesideTexts.ContainsKey(copy.File.Path))
        .Select(copy => KeyValuePair.Create(Url.Href("/" + copy.OutputPath), rules.SheetsBesideTexts[copy.File.Path]))
        .Concat(rules.OwnSheets)
        .ToFrozenDictionary(StringComparer.Ordinal);

    private FrozenDictionary<string, string> Parts() => Theme.SplitSheets.GroupBy(split => split.Sheet, StringComparer.Ordinal)
        .ToFrozenDictionary(sheet => assets[sheet.Key].Url, sheet => string.Concat(sheet.Select(split => GatedSheet(split.Part, split.Services))), StringComparer.Ordinal);

    private string GatedSheet(string part, ImmutableArray<string> services)
    {
        var (url, integrity) = assets[part];
        var link = $"<link rel=\"stylesheet\" href=\"{url}\" integrity=\"{integrity}\">";
        return services.Reverse().Aggregate(link, (inner, id) => $"<template data-consent=\"{id}\">{inner}</template>");
    }

    /// <summary>How many posts a term has.</summary>
    public int CountOf(TermRef term) => postsByTerm[term.Url];

    /// <summary>A post as lists show it on a page of some language.</summary>
    public CardView Card(Post post, string pageLanguage)
    {
        var card = cards[post.Index].Value;
        var isForeign = !string.Equals(post.Language, pageLanguage, StringComparison.OrdinalIgnoreCase);
        return isForeign == card.IsForeign ? card : card with { IsForeign = isForeign };
    }
}
