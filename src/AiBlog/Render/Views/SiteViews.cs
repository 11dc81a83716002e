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
            [.. config.Social.Select(url => new LinkView(Hosts.Of(url.Value), url.Value, false))],
            [.. config.Feeds.Formats.Select(format => new LinkView(Feeds.NameOf(format), context.Url.Href(FeedUrls.OfSite(format)), false))],
            site[TaxonomyKind.Tags].Terms.IsEmpty ? null : context.Url.Href(site[TaxonomyKind.Tags].Url),
            config.Archives && !site.Posts.IsEmpty ? context.Url.Href("/archive/") : null,
            null,
            PrivacyUrl(context),
            null,
            site.Posts.Length,
            Product.Name,
            context.Theme.Options,
            OpenMaps.Of(config.Extra));
    }

    private static string? IconOf(RenderContext context) => context.Config.Icon is { } icon && !SiteIcon.IsAsset(icon.Value)
        ? Images.OfSite(context, icon.Value, "").Src
        : context.Functions.Asset(SiteIcon.AssetName);

    /// <summary>The view for one page: the menu entry that leads to it is the current one.</summary>
    public static SiteView For(RenderContext context, string url)
    {
        var href = context.Url.Href(url);
        var site = context.SiteView;
        return site.Menu.Any(entry => entry.Url == href)
            ? site with { Menu = [.. site.Menu.Select(entry => entry with { IsCurrent = entry.Url == href })] }
            : site;
    }

    private static string HrefOf(RenderContext context, string url) =>
        UrlRules.Classify(url) == UrlKind.RootRelative ? context.Url.Href(url) : url;

    private static string? PrivacyUrl(RenderContext context) =>
        context.Site.Pages.Any(page => page.Url == "/privacy/") ? context.Url.Href("/privacy/") : null;
}
