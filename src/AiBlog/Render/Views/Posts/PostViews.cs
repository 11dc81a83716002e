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
            post.Title,
            post.Slug,
            context.Url.Href(post.Url),
            absolute,
            post.Date.Value,
            post.Date.HasTime,
            front.Updated?.Value,
            front.Correction,
            front.Description ?? file.Excerpt,
            front.Description,
            TermViews.Of(context, post.Authors),
            TermViews.Of(context, post.Tags),
            TermViews.Of(context, post.Categories),
            SeriesOf(context, post),
            file.Minutes,
            file.Words,
            front.Ai?.ToString().ToLowerInvariant(),
            post.Authors.IsEmpty ? null : Monogram.Of(post.Authors[0].Name),
            [.. around.Text.KeyPoints.Select(point => PageHtml.Of(context, point, post.Language))],
            Contents.Of(context, file),
            PageHtml.Of(context, around.Text.Report, post.Language),
            around.Text.Opinion is { } opinion ? PageHtml.Of(context, opinion, post.Language) : null,
            around.Text.Footnotes is { } footnotes ? PageHtml.Of(context, footnotes, post.Language) : null,
            [.. front.Sources.Select(SourceOf)],
            around.Text.Image is { } image ? ImageViews.Of(context, image) : null,
            ShareLinks.Of(post.Title, absolute, context.StringsOf(post.Language).Text("share_by_email")),
            around.Newer is { } newer ? context.Card(newer, post.Language) : null,
            around.Older is { } older ? context.Card(older, post.Language) : null,
            [.. around.Related.Select(related => context.Card(related.Post, post.Language))],
            Comments.Of(context, post),
            context.Artwork.HueOf(post),
            new HtmlText(context.Artwork.MotifOf(post)),
            OpenMaps.Of(front.Extra));
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
internal sealed record PostView(
    string Title,
    string Slug,
    string Url,
    string Absolute,
    DateTimeOffset Date,
    bool HasTime,
    DateTimeOffset? Updated,
    string? Correction,
    string Summary,
    string? Description,
    ImmutableArray<TermView> Authors,
    ImmutableArray<TermView> Tags,
    ImmutableArray<TermView> Categories,
    SeriesView? Series,
    int Minutes,
    int Words,
    string? Ai,
    string? Monogram,
    ImmutableArray<HtmlText> KeyPoints,
    ImmutableArray<TocEntry> Toc,
    HtmlText Content,
    HtmlText? Opinion,
    HtmlText? Footnotes,
    ImmutableArray<SourceView> Sources,
    ImageView? Image,
    ImmutableArray<LinkView> Share,
    CardView? Newer,
    CardView? Older,
    ImmutableArray<CardView> Related,
    CommentsView? Comments,
    int Hue,
    HtmlText Motif,
    OpenMap Extra)
{
    public static ViewShape<PostView> Shape { get; } = new("post", "A post on its own page.",
    [
        new("title", FieldType.Text, "The title.", view => view.Title),
        new("slug", FieldType.Text, "The slug.", view => view.Slug),
        new("url", FieldType.Text, "The URL.", view => view.Url),
        new("absolute", FieldType.Text, "The absolute URL.", view => view.Absolute),
        new("date", FieldType.Date, "The date of the post.", view => view.Date),
        new("has_time", FieldType.Boolean, "False if the date has no time.", view => view.HasTime),
        new("updated", FieldType.Date, "The date of the last change.", view => view.Updated),
        new("correction", FieldType.Text, "The correction note of that change.", view => view.Correction),
        new("summary", FieldType.Text, "The description, or else the excerpt.", view => view.Summary),
        new("description", FieldType.Text, "The description, if the post has one.", view => view.Description),
        new("authors", FieldType.ListOf(TermView.Shape), "The authors.", view => view.Authors),
        new("tags", FieldType.ListOf(TermView.Shape), "The tags.", view => view.Tags),
        new("categories", FieldType.ListOf(TermView.Shape), "The categories.", view => view.Categories),
        new("series", FieldType.Nested(SeriesView.Shape), "The series.", view => view.Series),
        new("minutes", FieldType.Number, "The reading time in minutes.", view => view.Minutes),
        new("words", FieldType.Number, "The number of words in the report and the opinion.", view => view.Words),
        new("ai", FieldType.Text, "The use of AI: none, assisted, or generated; absent if the post does not say.", view => view.Ai),
        new("monogram", FieldType.Text, "The initials of the first author.", view => view.Monogram),
        new("key_points", FieldType.ListOf(FieldType.Html), "The key points.", view => view.KeyPoints),
        new("toc", FieldType.ListOf(TocEntry.Shape), "The table of contents; empty if the post has none.", view => view.Toc),
        new("content", FieldType.Html, "The report.", view => view.Content),
        new("opinion", FieldType.Html, "The opinion.", view => view.Opinion),
        new("footnotes", FieldType.Html, "The footnotes of the report and the opinion.", view => view.Footnotes),
        new("sources", FieldType.ListOf(SourceView.Shape), "The sources.", view => view.Sources),
        new("image", FieldType.Nested(ImageView.Shape), "The lead image.", view => view.Image),
        new("share", FieldType.ListOf(LinkView.Shape), "Links to share the post.", view => view.Share),
        new("newer", FieldType.Nested(CardView.Shape), "The next newer post.", view => view.Newer),
        new("older", FieldType.Nested(CardView.Shape), "The next older post.", view => view.Older),
        new("related", FieldType.ListOf(CardView.Shape), "Related posts, best first.", view => view.Related),
        new("comments", FieldType.Nested(CommentsView.Shape), "The comments; absent with `provider: none`.", view => view.Comments),
        new("hue", FieldType.Number, "The colour of the first tag: 1 to 8; 0 without tags.", view => view.Hue),
        new("motif", FieldType.Html, "An SVG drawing generated from the slug.", view => view.Motif),
        new("extra", FieldType.Open, "The mapping `extra` of the front matter.", view => view.Extra),
    ]);
}

/// <summary>Where a post stands in its series.</summary>
internal sealed record SeriesView(
    string Name,
    string Url,
    int Part,
    int Count)
{
    public static ViewShape<SeriesView> Shape { get; } = new("series_part", "The position of a post in its series.",
    [
        new("name", FieldType.Text, "The name of the series.", view => view.Name),
        new("url", FieldType.Text, "The URL of the page of the series.", view => view.Url),
        new("part", FieldType.Number, "The number of this part, from 1.", view => view.Part),
        new("count", FieldType.Number, "The number of published parts.", view => view.Count),
    ]);
}

/// <summary>What a post reports on.</summary>
internal sealed record SourceView(
    string Name,
    string Url,
    string Host,
    string? Author,
    DateTimeOffset? Published,
    string? Archive)
{
    public static ViewShape<SourceView> Shape { get; } = new("source", "A source of a post.",
    [
        new("name", FieldType.Text, "The name of the publisher.", view => view.Name),
        new("url", FieldType.Text, "The URL: http or https.", view => view.Url),
        new("host", FieldType.Text, "The host of the URL, without www.", view => view.Host),
        new("author", FieldType.Text, "The author.", view => view.Author),
        new("published", FieldType.Date, "The date of the source.", view => view.Published),
        new("archive", FieldType.Text, "The URL of an archived copy.", view => view.Archive),
    ]);
}

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
