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
    public static ViewShape<SiteView> Shape { get; } = new("site", "The site, the same on every page of a language.",
    [
        new("title", FieldType.Text, "The title.", view => view.Title),
        new("description", FieldType.Text, "The description.", view => view.Description),
        new("url", FieldType.Text, "The address of the home page.", view => view.Url),
        new("language", FieldType.Text, "The site's language tag.", view => view.Language),
        new("menu", FieldType.ListOf(LinkView.Shape), "The menu of aiblog.yml.", view => view.Menu),
        new("logo", FieldType.Nested(ImageView.Shape), "The logo.", view => view.Logo),
        new("icon", FieldType.Text, "The address of the icon: that of aiblog.yml, else the theme's asset icon.svg.", view => view.Icon),
        new("touch_icon", FieldType.Text, "The address of content/static/apple-touch-icon.png, when the site has it.", view => view.TouchIcon),
        new("manifest_url", FieldType.Text, "The address of the web app manifest.", view => view.ManifestUrl),
        new("social", FieldType.ListOf(LinkView.Shape), "Profiles elsewhere, named by their host.", view => view.Social),
        new("feeds", FieldType.ListOf(LinkView.Shape), "The site's feeds: Atom, RSS, JSON Feed.", view => view.Feeds),
        new("tags_url", FieldType.Text, "The list of tags; absent when no post has a tag.", view => view.TagsUrl),
        new("archive_url", FieldType.Text, "The archive; absent when it is turned off.", view => view.ArchiveUrl),
        new("search_url", FieldType.Text, "The search page; absent when it is turned off, or when the theme has no layout for it.", view => view.SearchUrl),
        new("privacy_url", FieldType.Text, "The privacy page; absent when the site has none.", view => view.PrivacyUrl),
        new("privacy", FieldType.Nested(PrivacyView.Shape), "What pages may load from others.", view => view.Privacy),
        new("consent", FieldType.Nested(ConsentView.Shape), "What a reader may choose; absent when no optional service is in use.", view => view.Consent),
        new("post_count", FieldType.Number, "How many posts are out.", view => view.PostCount),
        new("generator", FieldType.Text, "The program and its version.", view => view.Generator),
        new("options", FieldType.Open, "theme_options of aiblog.yml.", view => view.Options),
        new("extra", FieldType.Open, "extra of aiblog.yml.", view => view.Extra),
    ]);
}
