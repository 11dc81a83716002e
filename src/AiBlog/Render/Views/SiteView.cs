using System.Collections.Immutable;
using AiBlog.Render.Templating;
using AiBlog.Text;

namespace AiBlog.Render.Views;

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
        new("search_url", FieldType.Text, "The URL of the search page; absent if search is turned off or the theme has no layout for it.", view => view.SearchUrl),
        new("privacy_url", FieldType.Text, "The URL of the privacy page; absent if the site has none.", view => view.PrivacyUrl),
        new("privacy", FieldType.Nested(PrivacyView.Shape), "The third-party content of the site.", view => view.Privacy),
        new("consent", FieldType.Nested(ConsentView.Shape), "The consent settings; absent if no optional service is in use.", view => view.Consent),
        new("post_count", FieldType.Number, "The number of published posts.", view => view.PostCount),
        new("generator", FieldType.Text, "The name and version of aiblog.", view => view.Generator),
        new("options", FieldType.Open, "The theme options, from `theme_options` in aiblog.yml.", view => view.Options),
        new("extra", FieldType.Open, "The mapping `extra` of aiblog.yml.", view => view.Extra),
    ]);
}
