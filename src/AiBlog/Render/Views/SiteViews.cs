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
            Title: config.Title,
            Description: config.Description,
            Url: context.Url.Path,
            Language: config.Language,
            Menu: [.. config.Menu.Select(entry => new LinkView(entry.Name, HrefOf(context, entry.Url.Value), false))],
            Logo: config.Logo is { } logo ? ImageViews.OfSite(context, logo.Value, "") : null,
            Icon: IconOf(context),
            TouchIcon: site.Static.ContainsKey(TouchIcon) ? context.Url.Href(TouchIcon) : null,
            ManifestUrl: context.Url.Href(WebManifest.Url),
            Social: [.. config.Social.Select(url => new LinkView(HostName.Of(url.Value), url.Value, false))],
            Feeds: [.. config.Feeds.Formats.Select(
                format => new LinkView(Feeds.NameOf(format), context.Url.Href(FeedUrls.OfSite(format)), false))],
            TagsUrl: site[TaxonomyKind.Tags].Terms.IsEmpty ? null : context.Url.Href(site[TaxonomyKind.Tags].Url),
            ArchiveUrl: config.Archives && !site.Posts.IsEmpty ? context.Url.Href("/archive/") : null,
            SearchUrl: context.HasSearch ? context.Url.Href(SitePaths.SearchUrl) : null,
            PrivacyUrl: policyUrl,
            Privacy: privacy,
            Consent: PrivacyViews.ConsentOf(site, privacy, policyUrl),
            PostCount: site.Posts.Length,
            Generator: ProductInfo.Name,
            Options: context.Theme.Options,
            Extra: OpenMaps.Of(config.Extra));
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
[View("site", "The data of the site. It is the same on all pages in one language.", IsShared = true)]
internal sealed partial record SiteView(
    [Field("The title.")] string Title,
    [Field("The description.")] string? Description,
    [Field("The URL of the home page.")] string Url,
    [Field("The language tag of the site.")] string Language,
    [Field("The menu from aiblog.yml.")] ImmutableArray<LinkView> Menu,
    [Field("The logo.")] ImageView? Logo,
    [Field("The URL of the icon from aiblog.yml, or else of the asset icon.svg.")] string? Icon,
    [Field("The URL of content/static/apple-touch-icon.png, if the site has it.")] string? TouchIcon,
    [Field("The URL of the web app manifest.")] string ManifestUrl,
    [Field("The profiles on other sites, named by their hosts.")] ImmutableArray<LinkView> Social,
    [Field("The feeds of the site: Atom, RSS, JSON Feed.")] ImmutableArray<LinkView> Feeds,
    [Field("The URL of the list of tags; absent if no post has a tag.")] string? TagsUrl,
    [Field("The URL of the archive; absent if it is turned off.")] string? ArchiveUrl,
    [Field("The URL of the search page; absent if search is turned off or the theme has no layout for it.")] string? SearchUrl,
    [Field("The URL of the privacy page; absent if the site has none.")] string? PrivacyUrl,
    [Field("The third-party content of the site.")] PrivacyView Privacy,
    [Field("The consent settings; absent if no optional service is in use.")] ConsentView? Consent,
    [Field("The number of published posts.")] int PostCount,
    [Field("The name and version of aiblog.")] string Generator,
    [Field("The theme options, from `theme_options` in aiblog.yml.")] OpenMap Options,
    [Field("The mapping `extra` of aiblog.yml.")] OpenMap Extra);

/// <summary>A name with an address.</summary>
[View("link", "A link.")]
internal sealed partial record LinkView(
    [Field("The text of the link.")] string Name,
    [Field("The URL.")] string Url,
    [Field("True if the link points to the current page.")] bool IsCurrent);
