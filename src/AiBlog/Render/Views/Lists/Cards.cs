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
            Title: post.Title,
            Url: context.Url.Href(post.Url),
            Date: post.Date.Value,
            Language: post.Language,
            Direction: Languages.DirectionOf(post.Language),
            IsForeign: !string.Equals(post.Language, context.Config.Language, StringComparison.OrdinalIgnoreCase),
            Summary: post.Front.Description ?? post.File.Excerpt,
            OpinionTeaser: opinion is null ? null : Excerpt.From(opinion, TeaserLength),
            Tags: TermViews.Of(context, post.Tags),
            Authors: TermViews.Of(context, post.Authors),
            Minutes: post.File.Minutes,
            CommentCount: context.Site.Comments[post.Index].Count,
            CommentsUrl: Comments.UrlOf(context, post),
            Image: image is null ? null : ImageViews.Of(context, image),
            IsPinned: post.Front.IsPinned,
            Hue: context.Artwork.HueOf(post),
            Motif: image is null ? context.Artwork.MotifOf(post) : new HtmlText(""));
    }

    /// <summary>A list is no place for placeholders: a picture that waits for the reader gives way to the drawn one.</summary>
    private static LinkedImage? Shown(RenderContext context, LinkedImage? picture) =>
        picture is not null && context.Gate?.Holds(picture.Absolute) == true ? null : picture;
}

/// <summary>A post in a list.</summary>
[View("card", "A post in a list.", IsShared = true)]
internal sealed partial record CardView(
    [Field("The title.")] string Title,
    [Field("The URL of the post.")] string Url,
    [Field("The date of the post.")] DateTimeOffset Date,
    [Field("The language tag.")] string Language,
    [Field("ltr or rtl.")] string Direction,
    [Field("True if the language of the post is not the language of the page: add lang and dir.")] bool IsForeign,
    [Field("The description, or else the excerpt.")] string Summary,
    [Field("The first sentences of the opinion, as plain text.")] string? OpinionTeaser,
    [Field("In the author's order.")] ImmutableArray<TermView> Tags,
    [Field("In the author's order.")] ImmutableArray<TermView> Authors,
    [Field("The reading time in minutes.")] int Minutes,
    [Field("The number of comments.")] int CommentCount,
    [Field("The URL of the comments; absent if there are none and readers cannot comment.")] string? CommentsUrl,
    [Field("The lead image.")] ImageView? Image,
    [Field("True for a pinned post.")] bool IsPinned,
    [Field("The colour of the first tag: 1 to 8; 0 without tags.")] int Hue,
    [Field("An SVG drawing generated from the slug, for posts without an image.")] HtmlText Motif);
