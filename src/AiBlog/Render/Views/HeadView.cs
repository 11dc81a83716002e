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
    public static ViewShape<HeadView> Shape { get; } = new("page", "What every page has.",
    [
        new("kind", FieldType.Text, "home, post, page, term, terms, archive, not-found, redirect or search.", view => view.Kind),
        new("title", FieldType.Text, "The title of the page alone.", view => view.Title),
        new("full_title", FieldType.Text, "For the title element: with the site's title.", view => view.FullTitle),
        new("description", FieldType.Text, "For the description; may be empty.", view => view.Description),
        new("url", FieldType.Text, "The address.", view => view.Url),
        new("canonical", FieldType.Text, "The address with the origin.", view => view.Canonical),
        new("language", FieldType.Text, "The language tag.", view => view.Language),
        new("direction", FieldType.Text, "ltr or rtl.", view => view.Direction),
        new("is_indexed", FieldType.Boolean, "False when search engines should leave it out.", view => view.IsIndexed),
        new("og_type", FieldType.Text, "website or article.", view => view.OgType),
        new("og_image", FieldType.Text, "A picture with the origin.", view => view.OgImage),
        new("og_image_alt", FieldType.Text, "What that picture shows.", view => view.OgImageAlt),
        new("published", FieldType.Date, "Of a post.", view => view.Published),
        new("modified", FieldType.Date, "Of a post.", view => view.Modified),
        new("feeds", FieldType.ListOf(FeedLink.Shape), "Feeds to announce in the head.", view => view.Feeds),
        new("markdown_url", FieldType.Text, "The same post as Markdown, with the origin; absent when the site has no such twins.", view => view.MarkdownUrl),
        new("breadcrumbs", FieldType.ListOf(LinkView.Shape), "From the home page to this one.", view => view.Breadcrumbs),
        new("translations", FieldType.ListOf(TranslationView.Shape), "The same text in other languages, this page among them; empty when there is only this one.", view => view.Translations),
        new("newer_url", FieldType.Text, "In a paged list: the page before.", view => view.NewerUrl),
        new("older_url", FieldType.Text, "In a paged list: the page after.", view => view.OlderUrl),
        new("json_ld", FieldType.Html, "Structured data, ready for a script element of type application/ld+json.", view => view.JsonLd),
        new("stylesheets", FieldType.ListOf(StylesheetView.Shape), "Made from the styles in the text of this page.", view => view.Stylesheets),
        new("has_placeholders", FieldType.Boolean, "True when something of others waits on the page for the reader.", view => view.HasPlaceholders),
    ]);
}
