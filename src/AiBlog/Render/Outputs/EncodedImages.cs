using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Images.Cards;
using AiBlog.Images.Variants;
using AiBlog.Link;
using AiBlog.Link.Urls;
using AiBlog.Render.Views;
using AiBlog.Render.Views.Lists;
using AiBlog.Themes;
using AiBlog.Threads;

namespace AiBlog.Render.Outputs;

/// <summary>The variants of images in texts, and the stylesheets with their colours.</summary>
internal static class EncodedImages
{
    public static IEnumerable<PlannedOutput> Plan(RenderContext context)
    {
        var tints = TextsOf(context.Site).Select(text => Tint.Of(text.Sets)).OfType<Tint>().DistinctBy(tint => tint.Url).ToImmutableArray();
        var cards = context.Site.Posts.Select(context.SocialCardOf).OfType<SocialCard>().DistinctBy(card => card.Url)
            .ToImmutableArray();
        return context.Site.Images.IsEmpty && cards.IsEmpty
            ? []
            : [new EncodedFolder(ImageSet.Folder[1..], "the variants of images", context.Site.Images, tints, cards)];
    }

    /// <summary>Makes all files of a folder, several at a time.</summary>
    /// <param name="take">Called from many threads with the bytes of a file, valid only during the call.</param>
    public static ImmutableArray<Diagnostic> Make(EncodedFolder folder, ImageEncoder encoder, int jobs, Action<string,
        ReadOnlyMemory<byte>> take)
    {
        // The largest first, so that none of them is alone at the end.
        var images = folder.Images.OrderByDescending(set => (long)set.Width * set.Height).ThenBy(set => set.Id, StringComparer.Ordinal);
        var faults = InParallel.Map(images, jobs, set => encoder.Encode(set, (url, bytes) => take(url[1..], bytes)));
        InParallel.Map(folder.Tints, jobs, tint =>
        {
            take(tint.Url[1..], tint.Bytes(encoder.ColourOf));
            return true;
        });
        InParallel.Map(folder.Cards, jobs, card =>
        {
            take(card.Url[1..], encoder.Paint(card));
            return true;
        });
        return [.. faults.OfType<Diagnostic>()];
    }

    private static IEnumerable<LinkedText> TextsOf(Site site) =>
        site.Contexts.Select(post => post.Text).Concat(site.Pages.Select(page => page.Text));
}
