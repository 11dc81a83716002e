using AiBlog.Link;
using AiBlog.Text;
using AiBlog.Text.Html;

namespace AiBlog.Render.Views;

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
            image is null ? null : Images.Of(image),
            post.Front.IsPinned,
            context.Artwork.HueOf(post),
            image is null ? new HtmlText(context.Artwork.MotifOf(post)) : new HtmlText(""));
    }

    /// <summary>A list is no place for placeholders: a picture that waits for the reader gives way to the drawn one.</summary>
    private static LinkedImage? Shown(RenderContext context, LinkedImage? picture) =>
        picture is not null && context.Gate?.Holds(picture.Absolute) == true ? null : picture;
}
