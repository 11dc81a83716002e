using AiBlog.Link;

namespace AiBlog.Render.Views;

internal static class Images
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
