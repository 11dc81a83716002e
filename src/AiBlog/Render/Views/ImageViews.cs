using System.Collections.Immutable;
using AiBlog.Link;
using AiBlog.Link.Urls;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views;

internal static class ImageViews
{
    public static ImageView Of(RenderContext context, LinkedImage image)
    {
        var view = new ImageView(image.Src, image.Width, image.Height, image.Alt, image.Caption, image.Credit)
        {
            Ai = image.Ai?.ToString().ToLowerInvariant(),
        };
        return image.Set is not { } set
            ? view
            : view with
            {
                Formats = [.. PictureMarkup.Sources(set, context.Url).Select(format => new ImageFormatView(format.Type, format.Srcset))],
                Srcset = PictureMarkup.PlainSrcset(set, context.Url),
                Tint = Images.Variants.Tint.NameOf(set),
            };
    }

    /// <summary>A picture that the configuration names: a file of content/static, or an address elsewhere.</summary>
    public static ImageView OfSite(RenderContext context, string path, string alt)
    {
        if (!path.StartsWith('/'))
        {
            return new ImageView(path, null, null, alt, null, null);
        }

        var picture = context.Site.Static.GetValueOrDefault(path);
        return new ImageView(context.Url.Href(path), picture?.Width, picture?.Height, alt, null, null);
    }
}

/// <summary>A picture of the site.</summary>
[View("image", "An image.")]
internal sealed partial record ImageView(
    [Field("The URL.")] string Src,
    [Field("The width in pixels; absent if it is unknown.")] int? Width,
    [Field("The height in pixels.")] int? Height,
    [Field("The alternative text; can be empty.")] string Alt,
    [Field("The caption.")] string? Caption,
    [Field("The creator.")] string? Credit)
{
    [Field("Other formats, the best first; empty if there are none.")]
    public ImmutableArray<ImageFormatView> Formats { get; init; } = [];

    [Field("The variants in the original format; absent if there is only one.")]
    public string? Srcset { get; init; }

    [Field("The value of the attribute `data-tint`, for which the stylesheet of the page sets the colour of the image.")]
    public string? Tint { get; init; }

    [Field("`assisted` or `generated` if the metadata of the file says so.")]
    public string? Ai { get; init; }
}

/// <summary>An image in a format that browsers may prefer.</summary>
[View("image_format", "An image in a format that browsers may prefer, for a `source` element.")]
internal sealed partial record ImageFormatView(
    [Field("The media type.")] string Type,
    [Field("The variants with their widths, for the attribute of that name.")] string Srcset);
