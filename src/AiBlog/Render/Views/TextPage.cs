using System.Collections.Immutable;
using AiBlog.Render.Views.Lists;
using AiBlog.Render.Views.Posts;
using AiBlog.Text;
using AiBlog.Text.Html;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views;

/// <summary>A page outside the stream of posts.</summary>
internal sealed record TextPage(
    SiteView Site,
    HeadView Page,
    HtmlText Content,
    HtmlText? Footnotes,
    ImmutableArray<TocEntry> Toc,
    ImageView? Image,
    DateTimeOffset? Updated,
    string? Correction,
    OpenMap Extra)
{
    public static ViewShape<TextPage> Shape { get; } = new("page.html", "A page in `content/pages`.",
    [
        new("site", FieldType.Nested(SiteView.Shape), "The site.", view => view.Site),
        new("page", FieldType.Nested(HeadView.Shape), "This page.", view => view.Page),
        new("content", FieldType.Html, "The content.", view => view.Content),
        new("footnotes", FieldType.Html, "The footnotes.", view => view.Footnotes),
        new("toc", FieldType.ListOf(TocEntry.Shape), "The table of contents.", view => view.Toc),
        new("image", FieldType.Nested(ImageView.Shape), "The lead image.", view => view.Image),
        new("updated", FieldType.Date, "The date of the last change.", view => view.Updated),
        new("correction", FieldType.Text, "The correction note of that change.", view => view.Correction),
        new("extra", FieldType.Open, "The mapping `extra` of the front matter.", view => view.Extra),
    ]);
}

/// <summary>The page of a post.</summary>
internal sealed record PostPage(
    SiteView Site,
    HeadView Page,
    PostView Post)
{
    public static ViewShape<PostPage> Shape { get; } = new("post.html", "The page of a post.",
    [
        new("site", FieldType.Nested(SiteView.Shape), "The site.", view => view.Site),
        new("page", FieldType.Nested(HeadView.Shape), "This page.", view => view.Page),
        new("post", FieldType.Nested(PostView.Shape), "The post.", view => view.Post),
    ]);
}

/// <summary>What a reader sees at an address that does not exist.</summary>
internal sealed record NotFoundPage(
    SiteView Site,
    HeadView Page,
    ImmutableArray<CardView> Latest)
{
    public static ViewShape<NotFoundPage> Shape { get; } = new("404.html", "The page for a URL that does not exist.",
    [
        new("site", FieldType.Nested(SiteView.Shape), "The site.", view => view.Site),
        new("page", FieldType.Nested(HeadView.Shape), "This page.", view => view.Page),
        new("latest", FieldType.ListOf(CardView.Shape), "The newest posts.", view => view.Latest),
    ]);
}

/// <summary>A former address that leads on.</summary>
internal sealed record RedirectPage(
    SiteView Site,
    HeadView Page,
    string To,
    string ToTitle)
{
    public static ViewShape<RedirectPage> Shape { get; } = new("redirect.html", "A page that redirects an old URL.",
    [
        new("site", FieldType.Nested(SiteView.Shape), "The site.", view => view.Site),
        new("page", FieldType.Nested(HeadView.Shape), "This page.", view => view.Page),
        new("to", FieldType.Text, "The new URL.", view => view.To),
        new("to_title", FieldType.Text, "The title of the page at the new URL.", view => view.ToTitle),
    ]);
}
