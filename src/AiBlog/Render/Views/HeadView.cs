using System.Collections.Immutable;
using AiBlog.Render.Templating;
using AiBlog.Text.Html;

namespace AiBlog.Render.Views;

/// <summary>What every page has.</summary>
internal sealed record HeadView(
    string Kind,
    string Title,
    string FullTitle,
    string Description,
    string Url,
    string Canonical,
    string Language,
    string Direction,
    bool IsIndexed,
    string OgType,
    string? OgImage,
    string? OgImageAlt,
    DateTimeOffset? Published,
    DateTimeOffset? Modified,
    ImmutableArray<FeedLink> Feeds,
    string? MarkdownUrl,
    ImmutableArray<LinkView> Breadcrumbs,
    ImmutableArray<TranslationView> Translations,
    string? NewerUrl,
    string? OlderUrl,
    HtmlText JsonLd,
    ImmutableArray<StylesheetView> Stylesheets,
    bool HasPlaceholders)
{
    public static ViewShape<HeadView> Shape { get; } = new("page", "The data of every page.",
    [
        new("kind", FieldType.Text, "The kind of page: home, post, page, term, terms, archive, not-found, redirect, or search.", view => view.Kind),
        new("title", FieldType.Text, "The title of the page.", view => view.Title),
        new("full_title", FieldType.Text, "The title of the page and the site, for the title element.", view => view.FullTitle),
        new("description", FieldType.Text, "The description; can be empty.", view => view.Description),
        new("url", FieldType.Text, "The URL.", view => view.Url),
        new("canonical", FieldType.Text, "The absolute URL.", view => view.Canonical),
        new("language", FieldType.Text, "The language tag.", view => view.Language),
        new("direction", FieldType.Text, "ltr or rtl.", view => view.Direction),
        new("is_indexed", FieldType.Boolean, "False if search engines should not index the page.", view => view.IsIndexed),
        new("og_type", FieldType.Text, "The Open Graph type: website or article.", view => view.OgType),
        new("og_image", FieldType.Text, "The absolute URL of the image for link previews.", view => view.OgImage),
        new("og_image_alt", FieldType.Text, "The alternative text of that image.", view => view.OgImageAlt),
        new("published", FieldType.Date, "The date of a post.", view => view.Published),
        new("modified", FieldType.Date, "The date of the last change of a post.", view => view.Modified),
        new("feeds", FieldType.ListOf(FeedLink.Shape), "The feeds to link in the head.", view => view.Feeds),
        new("markdown_url", FieldType.Text, "The absolute URL of the Markdown version; absent if the site has none.", view => view.MarkdownUrl),
        new("breadcrumbs", FieldType.ListOf(LinkView.Shape), "The pages from the home page to this one.", view => view.Breadcrumbs),
        new("translations", FieldType.ListOf(TranslationView.Shape), "The page in all its languages, including this one; empty if there is only one.", view => view.Translations),
        new("newer_url", FieldType.Text, "In a list: the URL of the previous page.", view => view.NewerUrl),
        new("older_url", FieldType.Text, "In a list: the URL of the next page.", view => view.OlderUrl),
        new("json_ld", FieldType.Html, "The structured data, for a script element of type application/ld+json.", view => view.JsonLd),
        new("stylesheets", FieldType.ListOf(StylesheetView.Shape), "The stylesheets generated from styles in the content of this page.", view => view.Stylesheets),
        new("has_placeholders", FieldType.Boolean, "True if the page has consent placeholders.", view => view.HasPlaceholders),
    ]);
}
