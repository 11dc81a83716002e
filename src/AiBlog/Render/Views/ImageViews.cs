using AiBlog.Link;
using AiBlog.Link.Urls;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views;

internal static class ImageViews
{
    public static ImageView Of(LinkedImage image) => new(image.Src, image.Width, image.Height, image.Alt, image.Caption, image.Credit);

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
    public static ViewShape<ImageView> Shape { get; } = new("image", "An image.",
    [
        new("src", FieldType.Text, "The URL.", view => view.Src),
        new("width", FieldType.Number, "The width in pixels; absent if it is unknown.", view => view.Width),
        new("height", FieldType.Number, "The height in pixels.", view => view.Height),
        new("alt", FieldType.Text, "The alternative text; can be empty.", view => view.Alt),
        new("caption", FieldType.Text, "The caption.", view => view.Caption),
        new("credit", FieldType.Text, "The creator.", view => view.Credit),
    ]);
}
