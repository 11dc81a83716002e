using AiBlog.Config;
using AiBlog.Images;
using AiBlog.Images.Cards;
using AiBlog.Link;
using AiBlog.Link.Urls;
using AiBlog.Render.Motifs;
using AiBlog.Render.Views.Lists;
using AiBlog.Themes;

namespace AiBlog.Render.Views;

/// <summary>Decides which posts have a social card, and what it shows.</summary>
internal static class SocialCards
{
    /// <summary>The absolute URL and the alternative text of the image for link previews; null when the post has none.</summary>
    public static (string Url, string Alt)? ImageOf(RenderContext context, Post post)
    {
        if (context.SocialCardOf(post) is { } card)
        {
            return (context.Url.Absolute(card.Url), post.Title);
        }

        return ImageOf(context, context.Site.Contexts[post.Index].Text);
    }

    /// <summary>The same of a lead image; null without one, and for an SVG, which social networks do not show. Most of them do not show
    /// AVIF either, so its WebP variant takes its place.</summary>
    public static (string Url, string Alt)? ImageOf(RenderContext context, LinkedText text) => text.Image switch
    {
        null => null,
        var image => ImageTypes.Of(image.Absolute) switch
        {
            "image/svg+xml" => null,
            "image/avif" when image.Set?.Variants.LastOrDefault(variant => variant.Format == ImageFormat.Webp) is { } webp =>
                (context.Url.Absolute(webp.Url), image.Alt),
            _ => (image.Absolute, image.Alt),
        },
    };

    /// <summary>Null when the post has none.</summary>
    public static SocialCard? Make(RenderContext context, Post post)
    {
        var isWanted = context.Config.Images.Cards switch
        {
            CardChoice.All => true,
            CardChoice.Auto => ImageOf(context, context.Site.Contexts[post.Index].Text) is null,
            _ => false,
        };
        if (!isWanted)
        {
            return null;
        }

        var date = DateText.Format(post.Date.Value, "long", context.StringsOf(post.Language))
            ?? IsoDate.Of(post.Date.Value, hasTime: false);
        return new SocialCard(post.Title, context.Config.Title, date, context.Artwork.HueOf(post), context.Artwork.ShapesOf(post));
    }
}
