using AiBlog.Config;
using AiBlog.Link;
using AiBlog.Render.Outputs;
using AiBlog.Text;

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
            config.Logo is { } logo ? Images.OfSite(context, logo.Value, "") : null,
            IconOf(context),
            site.Static.ContainsKey(TouchIcon) ? context.Url.Href(TouchIcon) : null,
            context.Url.Href(WebManifest.Url),
            [.. config.Social.Select(url => new LinkView(HostName.Of(url.Value), url.Value, false))],
            [.. config.Feeds.Formats.Select(format => new LinkView(Feeds.NameOf(format), context.Url.Href(FeedUrls.OfSite(format)), false))],
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
        ? Images.OfSite(context, icon.Value, "").Src
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
