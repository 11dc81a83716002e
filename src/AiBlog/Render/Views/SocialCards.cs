using AiBlog.Config;
using AiBlog.Images.Cards;
using AiBlog.Link;
using AiBlog.Render.Motifs;
using AiBlog.Render.Views.Lists;
using AiBlog.Themes;

namespace AiBlog.Render.Views;

/// <summary>Decides which posts have a social card, and what it shows.</summary>
internal static class SocialCards
{
    /// <summary>Null when the post has none.</summary>
    public static SocialCard? Of(RenderContext context, Post post)
    {
        var isWanted = context.Config.Images.Cards switch
        {
            CardChoice.All => true,
            CardChoice.Auto => context.Site.Contexts[post.Index].Text.Image is null,
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
