using System.Collections.Immutable;
using AiBlog.Link;
using AiBlog.Link.Urls;
using AiBlog.Render.Motifs;
using AiBlog.Render.Views.Posts;
using AiBlog.Text;
using AiBlog.Text.Html;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views.Lists;

/// <summary>Makes the view of a post for lists.</summary>
internal static class Cards
{
    private const int TeaserLength = 180;

    /// <summary>As a page in the site's language shows it.</summary>
    public static CardView Make(RenderContext context, Post post)
    {
        var text = context.Site.Contexts[post.Index].Text;
        var image = Shown(context, text.Image);
        var opinion = post.File.Opinion?.PlainText;
        return new CardView(
            post.Title,
            context.Url.Href(post.Url),
            post.Date.Value,
            post.Language,
            Languages.DirectionOf(post.Language),
            !string.Equals(post.Language, context.Config.Language, StringComparison.OrdinalIgnoreCase),
            post.Front.Description ?? post.File.Excerpt,
            opinion is null ? null : Excerpt.From(opinion, TeaserLength),
            TermViews.Of(context, post.Tags),
            TermViews.Of(context, post.Authors),
            post.File.Minutes,
            context.Site.Comments[post.Index].Count,
            Comments.UrlOf(context, post),
            image is null ? null : ImageViews.Of(context, image),
            post.Front.IsPinned,
            context.Artwork.HueOf(post),
            image is null ? new HtmlText(context.Artwork.MotifOf(post)) : new HtmlText(""));
    }

    /// <summary>A list is no place for placeholders: a picture that waits for the reader gives way to the drawn one.</summary>
    private static LinkedImage? Shown(RenderContext context, LinkedImage? picture) =>
        picture is not null && context.Gate?.Holds(picture.Absolute) == true ? null : picture;
}

/// <summary>A post in a list.</summary>
internal sealed record CardView(
    string Title,
    string Url,
    DateTimeOffset Date,
    string Language,
    string Direction,
    bool IsForeign,
    string Summary,
    string? OpinionTeaser,
    ImmutableArray<TermView> Tags,
    ImmutableArray<TermView> Authors,
    int Minutes,
    int CommentCount,
    string? CommentsUrl,
    ImageView? Image,
    bool IsPinned,
    int Hue,
    HtmlText Motif)
{
    public static ViewShape<CardView> Shape { get; } = new("card", "A post in a list.",
    [
        new("title", FieldType.Text, "The title.", view => view.Title),
        new("url", FieldType.Text, "The URL of the post.", view => view.Url),
        new("date", FieldType.Date, "The date of the post.", view => view.Date),
        new("language", FieldType.Text, "The language tag.", view => view.Language),
        new("direction", FieldType.Text, "ltr or rtl.", view => view.Direction),
        new("is_foreign", FieldType.Boolean, "True if the language of the post is not the language of the page: add lang and dir.", view =>
            view.IsForeign),
        new("summary", FieldType.Text, "The description, or else the excerpt.", view => view.Summary),
        new("opinion_teaser", FieldType.Text, "The first sentences of the opinion, as plain text.", view => view.OpinionTeaser),
        new("tags", FieldType.ListOf(TermView.Shape), "In the author's order.", view => view.Tags),
        new("authors", FieldType.ListOf(TermView.Shape), "In the author's order.", view => view.Authors),
        new("minutes", FieldType.Number, "The reading time in minutes.", view => view.Minutes),
        new("comment_count", FieldType.Number, "The number of comments.", view => view.CommentCount),
        new("comments_url", FieldType.Text, "The URL of the comments; absent if there are none and readers cannot comment.", view =>
            view.CommentsUrl),
        new("image", FieldType.Nested(ImageView.Shape), "The lead image.", view => view.Image),
        new("is_pinned", FieldType.Boolean, "True for a pinned post.", view => view.IsPinned),
        new("hue", FieldType.Number, "The colour of the first tag: 1 to 8; 0 without tags.", view => view.Hue),
        new("motif", FieldType.Html, "An SVG drawing generated from the slug, for posts without an image.", view => view.Motif),
    ])
    { IsShared = true };
}
