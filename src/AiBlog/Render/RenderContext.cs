using System.Collections.Frozen;
using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Images.Cards;
using AiBlog.Link;
using AiBlog.Link.Terms;
using AiBlog.Link.Urls;
using AiBlog.Privacy.Gate;
using AiBlog.Render.Gate;
using AiBlog.Render.Motifs;
using AiBlog.Render.Outputs;
using AiBlog.Render.Views;
using AiBlog.Render.Views.Lists;
using AiBlog.Store;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render;

/// <summary>What every output is made from: the site, the theme and the views that many pages share. Never changed.</summary>
internal sealed class RenderContext
{
    private readonly ImmutableArray<Lazy<CardView>> cards;
    private readonly ImmutableArray<Lazy<FeedEntry>> feedEntries;
    private readonly ImmutableArray<Lazy<SocialCard?>> socialCards;
    private readonly FrozenDictionary<string, (string Url, string Integrity)> assets;
    private readonly FrozenDictionary<string, int> postsByTerm;

    /// <param name="cleaned">Files that are published in another form, by their path.</param>
    public RenderContext(Site site, Theme theme, Strings siteStrings, GateRules rules, FrozenDictionary<string, CleanedFile> cleaned)
    {
        Site = site;
        Theme = theme;
        Cleaned = cleaned;
        Policies = new PagePolicies(site);
        SiteStrings = siteStrings;
        assets = theme.Assets.ToFrozenDictionary(
            asset => asset.Name, asset => (site.Config.BaseUrl.Href(asset.Url), asset.Integrity), StringComparer.Ordinal);
        Functions = new TemplateFunctions(
            site.Config.BaseUrl.Href,
            name => assets.TryGetValue(name, out var asset) ? asset.Url : null,
            name => assets.TryGetValue(name, out var asset) ? asset.Integrity : null,
            assets.Keys);
        var parts = Parts();
        Gate = site.Config.Privacy.IsEnforced
            ? new PageGate(rules, site.Privacy.Resources, new SheetLinks(rules.OwnOrigin, parts), Url.Href) : null;
        Inputs = HashBuilder.Of("pages")
            .AddAll(theme.Assets, (hash, asset) => hash.Add(asset.Name).Add(asset.Url).Add(asset.Integrity))
            .AddAll(parts.OrderBy(part => part.Key, StringComparer.Ordinal).ToList(), (hash, part) => hash.Add(part.Key).Add(part.Value))
            .Add(site.Privacy.Policy)
            .Add(site.Privacy.Revision)
            .AddAll(site.Privacy.Resources, (hash, resource) => hash.Add(resource.ServiceId).Add(resource.Origin).Add((long)resource.Kind)
                .Add(resource.Place.File).Add(resource.HasPlaceholder ? 1 : 0))
            .ToHash();
        postsByTerm = site.Taxonomies.SelectMany(taxonomy => taxonomy.Terms)
            .ToFrozenDictionary(term => term.Ref.Url, term => term.Posts.Length, StringComparer.Ordinal);
        cards = [.. site.Posts.Select(post => new Lazy<CardView>(() => Cards.Make(this, post)))];
        socialCards = [.. site.Posts.Select(post => new Lazy<SocialCard?>(() => SocialCards.Make(this, post)))];
        feedEntries = [.. site.Posts.Select(post => new Lazy<FeedEntry>(() => FeedEntry.Of(this, post)))];
        Artwork = new Artwork(site, theme.Options);
        SiteView = SiteViews.Make(this);
    }

    public Site Site { get; }

    public Theme Theme { get; }

    /// <summary>The interface texts of the site's language.</summary>
    public Strings SiteStrings { get; }

    public TemplateFunctions Functions { get; }

    public SiteView SiteView { get; }

    /// <summary>Hash of what the pages of this site are made from besides their views, the configuration, and the templates.</summary>
    public UInt128 Inputs { get; }

    public Artwork Artwork { get; }

    /// <summary>Null when the site lets everything through.</summary>
    public PageGate? Gate { get; }

    /// <summary>Files that are published in another form, by their path.</summary>
    public FrozenDictionary<string, CleanedFile> Cleaned { get; }

    public PagePolicies Policies { get; }

    public PartialCache Partials { get; } = new();

    public ViewHashes ViewHashes { get; } = new();

    public SiteConfig Config => Site.Config;

    /// <summary>A theme without a layout for it has no search.</summary>
    public bool HasSearch => Config.Search && Theme.Templates.Layout("search") is not null;

    public BaseUrl Url => Site.Config.BaseUrl;

    /// <summary>The texts for a page in a language; the site's when the theme does not speak it.</summary>
    public Strings StringsOf(string language) => Theme.StringsOf(language) ?? SiteStrings;

    /// <summary>A post as feeds tell it; many feeds hold the same post.</summary>
    public FeedEntry FeedEntryOf(Post post) => feedEntries[post.Index].Value;

    /// <summary>The image for link previews of a post; null when it needs none. Its page, its data, and the list of files ask for
    /// it.</summary>
    public SocialCard? SocialCardOf(Post post) => socialCards[post.Index].Value;

    /// <summary>The markup that links the parts of each split stylesheet, by the stylesheet's URL.</summary>
    private FrozenDictionary<string, string> Parts()
    {
        var ofTheme = Theme.SplitSheets.GroupBy(split => split.Sheet, StringComparer.Ordinal)
            .Select(sheet =>
                KeyValuePair.Create(assets[sheet.Key].Url, string.Concat(sheet.Select(split => GatedSheet(split.Part, split.Services)))));
        var ofSite = MediaFiles.Copies(Site).Where(copy => Cleaned.TryGetValue(copy.File.Path, out var cleaned) && !cleaned.Parts.IsEmpty)
            .Select(copy =>
                KeyValuePair.Create(Url.Href("/" + copy.OutputPath),
                string.Concat(
                Cleaned[copy.File.Path].Parts.Select(
                part => Gated($"<link rel=\"stylesheet\" href=\"{Url.Href("/" + part.PathOf(copy.OutputPath))}\">", part.Services)))));
        return ofTheme.Concat(ofSite).DistinctBy(sheet => sheet.Key, StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
    }

    private string GatedSheet(string part, ImmutableArray<string> services)
    {
        var (url, integrity) = assets[part];
        return Gated($"<link rel=\"stylesheet\" href=\"{url}\" integrity=\"{integrity}\">", services);
    }

    private static string Gated(string link, ImmutableArray<string> services) =>
        services.Reverse().Aggregate(link, (inner, id) => $"<template data-consent=\"{id}\">{inner}</template>");

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
