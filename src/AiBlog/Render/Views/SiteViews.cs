using System.Collections.Immutable;
using AiBlog.Link;
using AiBlog.Link.Terms;
using AiBlog.Link.Urls;
using AiBlog.Render.Outputs;
using AiBlog.Text;
using AiBlog.Text.Urls;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views;

/// <summary>Makes the view of the site, the same on every page but for the current entry of the menu.</summary>
internal static class SiteViews
{
    /// <summary>The one picture that Apple's devices ask for by its name, and that must be a PNG.</summary>
    public const string TouchIcon = "/apple-touch-icon.png";

    public static SiteView Make(RenderContext context)
    {
        var (site, config) = (context.Site, context.Config);
        var privacy = PrivacyViews.Of(site, context.SiteStrings);
        var policyUrl = PrivacyUrl(context);
        return new SiteView(
            config.Title,
            config.Description,
            context.Url.Path,
            config.Language,
            [.. config.Menu.Select(entry => new LinkView(entry.Name, HrefOf(context, entry.Url.Value), false))],
            config.Logo is { } logo ? ImageViews.OfSite(context, logo.Value, "") : null,
            IconOf(context),
            site.Static.ContainsKey(TouchIcon) ? context.Url.Href(TouchIcon) : null,
            context.Url.Href(WebManifest.Url),
            [.. config.Social.Select(url => new LinkView(HostName.Of(url.Value), url.Value, false))],
            [.. config.Feeds.Formats.Select(
                format => new LinkView(Feeds.NameOf(format), context.Url.Href(FeedUrls.OfSite(format)), false))],
            site[TaxonomyKind.Tags].Terms.IsEmpty ? null : context.Url.Href(site[TaxonomyKind.Tags].Url),
            config.Archives && !site.Posts.IsEmpty ? context.Url.Href("/archive/") : null,
            context.HasSearch ? context.Url.Href(SitePaths.SearchUrl) : null,
            policyUrl,
            privacy,
            PrivacyViews.ConsentOf(site, privacy, policyUrl),
            site.Posts.Length,
            ProductInfo.Name,
            context.Theme.Options,
            OpenMaps.Of(config.Extra));
    }

    private static string? IconOf(RenderContext context) => context.Config.Icon is { } icon && !SiteIcon.IsAsset(icon.Value)
        ? ImageViews.OfSite(context, icon.Value, "").Src
        : context.Functions.Asset(SiteIcon.AssetName);

    /// <summary>The view for one page: the menu entry that leads to it is the current one.</summary>
    /// <param name="strings">Of the page's language.</param>
    public static SiteView For(RenderContext context, string url, Strings strings)
    {
        var href = context.Url.Href(url);
        var site = In(context, strings);
        return site.Menu.Any(entry => entry.Url == href)
            ? site with { Menu = [.. site.Menu.Select(entry => entry with { IsCurrent = entry.Url == href })] }
            : site;
    }

    /// <summary>What services are for is told in the language of the page.</summary>
    private static SiteView In(RenderContext context, Strings strings)
    {
        var site = context.SiteView;
        if (strings.Language == context.SiteStrings.Language || site.Privacy.Services.IsEmpty)
        {
            return site;
        }

        var privacy = PrivacyViews.Of(context.Site, strings);
        return site with { Privacy = privacy, Consent = PrivacyViews.ConsentOf(context.Site, privacy, site.PrivacyUrl) };
    }

    private static string HrefOf(RenderContext context, string url) =>
        UrlRules.Classify(url) == UrlKind.RootRelative && !context.Config.Links.IsElsewhere(url) ? context.Url.Href(url) : url;

    /// <summary>Where aiblog.yml says the policy is, else a page of that name.</summary>
    private static string? PrivacyUrl(RenderContext context)
    {
        if (context.Config.Privacy.Policy is { } policy)
        {
            return HrefOf(context, policy.Value);
        }

        return context.Site.Pages.Any(page => page.Url == "/privacy/") ? context.Url.Href("/privacy/") : null;
    }
}

/// <summary>The site, the same on every page of a language.</summary>
internal sealed record SiteView(
    string Title,
    string? Description,
    string Url,
    string Language,
    ImmutableArray<LinkView> Menu,
    ImageView? Logo,
    string? Icon,
    string? TouchIcon,
    string ManifestUrl,
    ImmutableArray<LinkView> Social,
    ImmutableArray<LinkView> Feeds,
    string? TagsUrl,
    string? ArchiveUrl,
    string? SearchUrl,
    string? PrivacyUrl,
    PrivacyView Privacy,
    ConsentView? Consent,
    int PostCount,
    string Generator,
    OpenMap Options,
    OpenMap Extra)
{
    public static ViewShape<SiteView> Shape { get; } = new("site", "The data of the site. It is the same on all pages in one language.",
    [
        new("title", FieldType.Text, "The title.", view => view.Title),
        new("description", FieldType.Text, "The description.", view => view.Description),
        new("url", FieldType.Text, "The URL of the home page.", view => view.Url),
        new("language", FieldType.Text, "The language tag of the site.", view => view.Language),
        new("menu", FieldType.ListOf(LinkView.Shape), "The menu from aiblog.yml.", view => view.Menu),
        new("logo", FieldType.Nested(ImageView.Shape), "The logo.", view => view.Logo),
        new("icon", FieldType.Text, "The URL of the icon from aiblog.yml, or else of the asset icon.svg.", view => view.Icon),
        new("touch_icon", FieldType.Text, "The URL of content/static/apple-touch-icon.png, if the site has it.", view => view.TouchIcon),
        new("manifest_url", FieldType.Text, "The URL of the web app manifest.", view => view.ManifestUrl),
        new("social", FieldType.ListOf(LinkView.Shape), "The profiles on other sites, named by their hosts.", view => view.Social),
        new("feeds", FieldType.ListOf(LinkView.Shape), "The feeds of the site: Atom, RSS, JSON Feed.", view => view.Feeds),
        new("tags_url", FieldType.Text, "The URL of the list of tags; absent if no post has a tag.", view => view.TagsUrl),
        new("archive_url", FieldType.Text, "The URL of the archive; absent if it is turned off.", view => view.ArchiveUrl),
        new("search_url", FieldType.Text, "The URL of the search page; absent if search is turned off or the theme has no layout for it.",
            view => view.SearchUrl),
        new("privacy_url", FieldType.Text, "The URL of the privacy page; absent if the site has none.", view => view.PrivacyUrl),
        new("privacy", FieldType.Nested(PrivacyView.Shape), "The third-party content of the site.", view => view.Privacy),
        new("consent", FieldType.Nested(ConsentView.Shape), "The consent settings; absent if no optional service is in use.", view =>
            view.Consent),
        new("post_count", FieldType.Number, "The number of published posts.", view => view.PostCount),
        new("generator", FieldType.Text, "The name and version of aiblog.", view => view.Generator),
        new("options", FieldType.Open, "The theme options, from `theme_options` in aiblog.yml.", view => view.Options),
        new("extra", FieldType.Open, "The mapping `extra` of aiblog.yml.", view => view.Extra),
    ])
    { IsShared = true };
}

/// <summary>A name with an address.</summary>
internal sealed record LinkView(
    string Name,
    string Url,
    bool IsCurrent)
{
    public static ViewShape<LinkView> Shape { get; } = new("link", "A link.",
    [
        new("name", FieldType.Text, "The text of the link.", view => view.Name),
        new("url", FieldType.Text, "The URL.", view => view.Url),
        new("is_current", FieldType.Boolean, "True if the link points to the current page.", view => view.IsCurrent),
    ]);
}
