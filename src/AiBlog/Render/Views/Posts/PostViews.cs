using System.Collections.Immutable;
using AiBlog.Link;
using AiBlog.Link.Terms;
using AiBlog.Link.Urls;
using AiBlog.Parse;
using AiBlog.Render.Motifs;
using AiBlog.Render.Views.Lists;
using AiBlog.Text;
using AiBlog.Text.Html;
using AiBlog.Text.Slugs;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views.Posts;

/// <summary>Makes the view of a post for its own page.</summary>
internal static class PostViews
{
    public static PostView Make(RenderContext context, Post post)
    {
        var (front, file) = (post.Front, post.File);
        var around = context.Site.Contexts[post.Index];
        var absolute = context.Url.Absolute(post.Url);
        return new PostView(
            Title: post.Title,
            Slug: post.Slug,
            Url: context.Url.Href(post.Url),
            Absolute: absolute,
            Date: post.Date.Value,
            HasTime: post.Date.HasTime,
            Updated: front.Updated?.Value,
            Correction: front.Correction,
            Summary: front.Description ?? file.Excerpt,
            Description: front.Description,
            Authors: TermViews.Of(context, post.Authors),
            Tags: TermViews.Of(context, post.Tags),
            Categories: TermViews.Of(context, post.Categories),
            Series: SeriesOf(context, post),
            Minutes: file.Minutes,
            Words: file.Words,
            Ai: front.Ai?.ToString().ToLowerInvariant(),
            Monogram: post.Authors.IsEmpty ? null : Monogram.Of(post.Authors[0].Name),
            KeyPoints: [.. around.Text.KeyPoints.Select(point => PageHtml.Of(context, point, post.Language))],
            Toc: Contents.Of(context, file),
            Content: PageHtml.Of(context, around.Text.Report, post.Language),
            Opinion: around.Text.Opinion is { } opinion ? PageHtml.Of(context, opinion, post.Language) : null,
            Footnotes: around.Text.Footnotes is { } footnotes ? PageHtml.Of(context, footnotes, post.Language) : null,
            Sources: [.. front.Sources.Select(SourceOf)],
            Image: around.Text.Image is { } image ? ImageViews.Of(context, image) : null,
            Share: ShareLinks.Of(post.Title, absolute, context.StringsOf(post.Language).Text("share_by_email")),
            Newer: around.Newer is { } newer ? context.Card(newer, post.Language) : null,
            Older: around.Older is { } older ? context.Card(older, post.Language) : null,
            Related: [.. around.Related.Select(related => context.Card(related.Post, post.Language))],
            Comments: Comments.Of(context, post),
            Hue: context.Artwork.HueOf(post),
            Motif: context.Artwork.MotifOf(post),
            Extra: OpenMaps.Of(front.Extra));
    }

    private static SeriesView? SeriesOf(RenderContext context, Post post)
    {
        if (post.Series is not { } series)
        {
            return null;
        }

        var posts = context.Site[TaxonomyKind.Series].Terms.First(term => term.Ref == series).Posts;
        return new SeriesView(series.Name, context.Url.Href(series.Url), posts.IndexOf(post) + 1, posts.Length);
    }

    private static SourceView SourceOf(SourceReference source) =>
        new(source.Name, source.Url, HostName.Of(source.Url), source.Author, source.Published?.Value, source.Archive);
}

/// <summary>A post on its own page.</summary>
[View("post", "A post on its own page.")]
internal sealed partial record PostView(
    [Field("The title.")] string Title,
    [Field("The slug.")] string Slug,
    [Field("The URL.")] string Url,
    [Field("The absolute URL.")] string Absolute,
    [Field("The date of the post.")] DateTimeOffset Date,
    [Field("False if the date has no time.")] bool HasTime,
    [Field("The date of the last change.")] DateTimeOffset? Updated,
    [Field("The correction note of that change.")] string? Correction,
    [Field("The description, or else the excerpt.")] string Summary,
    [Field("The description, if the post has one.")] string? Description,
    [Field("The authors.")] ImmutableArray<TermView> Authors,
    [Field("The tags.")] ImmutableArray<TermView> Tags,
    [Field("The categories.")] ImmutableArray<TermView> Categories,
    [Field("The series.")] SeriesView? Series,
    [Field("The reading time in minutes.")] int Minutes,
    [Field("The number of words in the report and the opinion.")] int Words,
    [Field("The use of AI: none, assisted, or generated; absent if the post does not say.")] string? Ai,
    [Field("The initials of the first author.")] string? Monogram,
    [Field("The key points.")] ImmutableArray<HtmlText> KeyPoints,
    [Field("The table of contents; empty if the post has none.")] ImmutableArray<TocEntry> Toc,
    [Field("The report.")] HtmlText Content,
    [Field("The opinion.")] HtmlText? Opinion,
    [Field("The footnotes of the report and the opinion.")] HtmlText? Footnotes,
    [Field("The sources.")] ImmutableArray<SourceView> Sources,
    [Field("The lead image.")] ImageView? Image,
    [Field("Links to share the post.")] ImmutableArray<LinkView> Share,
    [Field("The next newer post.")] CardView? Newer,
    [Field("The next older post.")] CardView? Older,
    [Field("Related posts, best first.")] ImmutableArray<CardView> Related,
    [Field("The comments; absent with `provider: none`.")] CommentsView? Comments,
    [Field("The colour of the first tag: 1 to 8; 0 without tags.")] int Hue,
    [Field("An SVG drawing generated from the slug.")] HtmlText Motif,
    [Field("The mapping `extra` of the front matter.")] OpenMap Extra);

/// <summary>Where a post stands in its series.</summary>
[View("series_part", "The position of a post in its series.")]
internal sealed partial record SeriesView(
    [Field("The name of the series.")] string Name,
    [Field("The URL of the page of the series.")] string Url,
    [Field("The number of this part, from 1.")] int Part,
    [Field("The number of published parts.")] int Count);

/// <summary>What a post reports on.</summary>
[View("source", "A source of a post.")]
internal sealed partial record SourceView(
    [Field("The name of the publisher.")] string Name,
    [Field("The URL: http or https.")] string Url,
    [Field("The host of the URL, without www.")] string Host,
    [Field("The author.")] string? Author,
    [Field("The date of the source.")] DateTimeOffset? Published,
    [Field("The URL of an archived copy.")] string? Archive);

/// <summary>Plain links that hand a post's title and address to another service; nothing runs and nothing is counted.</summary>
internal static class ShareLinks
{
    public static ImmutableArray<LinkView> Of(string title, string address, string email)
    {
        var t = Uri.EscapeDataString(title);
        var u = Uri.EscapeDataString(address);
        var both = Uri.EscapeDataString($"{title} {address}");
        return
        [
            new LinkView("Mastodon", $"https://mastodonshare.com/?text={t}&url={u}", false),
            new LinkView("Bluesky", $"https://bsky.app/intent/compose?text={both}", false),
            new LinkView("LinkedIn", $"https://www.linkedin.com/sharing/share-offsite/?url={u}", false),
            new LinkView(email, $"mailto:?subject={t}&body={u}", false),
        ];
    }
}
