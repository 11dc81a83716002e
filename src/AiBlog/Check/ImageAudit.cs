using System.Collections.Immutable;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Link;
using AiBlog.Link.Urls;

namespace AiBlog.Check;

/// <summary>Finds images that work but serve readers badly: too many bytes, enlarged, too small for link previews, or without a
/// description.</summary>
internal static class ImageAudit
{
    /// <summary>Smaller files are dots, spacers, and icons, which authors enlarge on purpose.</summary>
    private const int Icon = 64;

    /// <summary>Reports the size of a file once, at the first place that shows it.</summary>
    public static ImmutableArray<Diagnostic> Of(Site site)
    {
        var images = site.Contexts.SelectMany(post => post.Text.Shown).Concat(site.Pages.SelectMany(page => page.Text.Shown))
            .OrderBy(image => image.Place.File, StringComparer.Ordinal).ThenBy(image => image.Place.Line)
            .ThenBy(image => image.Place.Column).ToList();
        var leads = site.Posts.Where(post => post.Front.Image is not null)
            .Select(post => (Post: post, Image: LeadOf(post, site.Contexts[post.Index].Text))).ToList();
        return
        [
            .. images.Where(image => IsOverBudget(site.Config, image)).DistinctBy(FileOf).Select(image => ImageFaults.OverBudget(
                image.Place, FileOf(image), BytesOf(image) / 1000, site.Config.Check.ImageKilobytes)),
            .. images.Where(IsScaledUp).Select(image => ImageFaults.ScaledUp(
                image.Place, FileOf(image), SizeOf(image.Declared, OwnOf(image)), OwnOf(image))),
            .. leads.Select(lead => lead.Image).OfType<ShownImage>().Where(image => IsNarrow(site.Config, image)).DistinctBy(FileOf)
                .Select(image => ImageFaults.NarrowLead(
                    image.Place, FileOf(image), image.Picture.Width ?? 0, site.Config.Check.LeadImageWidth)),
            .. leads.Select(lead => lead.Post.Front.Image).OfType<Parse.PostImage>().Where(image => string.IsNullOrWhiteSpace(image.Alt))
                .Select(image => ImageFaults.LeadWithoutAlt(image.Src.Place, image.Src.Value)),
        ];
    }

    private static ShownImage? LeadOf(Post post, LinkedText text) =>
        text.Shown.LastOrDefault(image => image.Place == post.Front.Image?.Src.Place);

    private static string FileOf(ShownImage image) => image.Picture.File.Path;

    private static long BytesOf(ShownImage image) => image.Picture.Facts?.Length ?? image.Picture.File.Length;

    private static bool IsOverBudget(SiteConfig config, ShownImage image) =>
        image.IsWhole && config.Check.ImageKilobytes > 0 && BytesOf(image) > config.Check.ImageKilobytes * 1000L;

    /// <summary>A drawing has no pixels.</summary>
    private static bool IsScaledUp(ShownImage image) =>
        image.Picture is { Facts: not null, Width: { } width, Height: { } height }
        && Math.Min(width, height) >= Icon
        && (image.Declared.Width > width || image.Declared.Height > height);

    private static (int Width, int Height) OwnOf(ShownImage image) => (image.Picture.Width ?? 0, image.Picture.Height ?? 0);

    /// <summary>One length alone keeps the proportions.</summary>
    private static (int Width, int Height) SizeOf((int Width, int Height) declared, (int Width, int Height) own) => declared switch
    {
        (var width, 0) => (width, (int)((long)own.Height * width / own.Width)),
        (0, var height) => ((int)((long)own.Width * height / own.Height), height),
        _ => declared,
    };

    /// <summary>Networks get the card of the post if every post has one.</summary>
    private static bool IsNarrow(SiteConfig config, ShownImage image) =>
        config.Images.Cards != CardChoice.All && image.Picture is { Facts: not null, Width: { } width }
        && width < config.Check.LeadImageWidth;
}
