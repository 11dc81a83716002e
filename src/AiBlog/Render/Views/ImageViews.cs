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
internal sealed record ImageView(
    string Src,
    int? Width,
    int? Height,
    string Alt,
    string? Caption,
    string? Credit)
{
    public ImmutableArray<ImageFormatView> Formats { get; init; } = [];

    public string? Srcset { get; init; }

    public string? Tint { get; init; }

    public string? Ai { get; init; }

    public static ViewShape<ImageView> Shape { get; } = new("image", "An image.",
    [
        new("src", FieldType.Text, "The URL.", view => view.Src),
        new("width", FieldType.Number, "The width in pixels; absent if it is unknown.", view => view.Width),
        new("height", FieldType.Number, "The height in pixels.", view => view.Height),
        new("alt", FieldType.Text, "The alternative text; can be empty.", view => view.Alt),
        new("caption", FieldType.Text, "The caption.", view => view.Caption),
        new("credit", FieldType.Text, "The creator.", view => view.Credit),
        new("formats", FieldType.ListOf(ImageFormatView.Shape), "Other formats, the best first; empty if there are none.", view =>
            view.Formats),
        new("srcset", FieldType.Text, "The variants in the original format; absent if there is only one.", view => view.Srcset),
        new("tint", FieldType.Text,
            "The value of the attribute `data-tint`, for which the stylesheet of the page sets the colour of the image.", view =>
            view.Tint),
        new("ai", FieldType.Text, "`assisted` or `generated` if the metadata of the file says so.", view => view.Ai),
    ]);
}

/// <summary>An image in a format that browsers may prefer.</summary>
internal sealed record ImageFormatView(string Type, string Srcset)
{
    public static ViewShape<ImageFormatView> Shape { get; } =
        new("image_format", "An image in a format that browsers may prefer, for a `source` element.",
    [
        new("type", FieldType.Text, "The media type.", view => view.Type),
        new("srcset", FieldType.Text, "The variants with their widths, for the attribute of that name.", view => view.Srcset),
    ]);
}
