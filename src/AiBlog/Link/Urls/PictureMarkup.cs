using System.Globalization;
using System.Text;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Images.Variants;
using AiBlog.Parse;
using AiBlog.Text.Html;

namespace AiBlog.Link.Urls;

/// <summary>Writes the variants of an image into the HTML of a body.</summary>
/// <param name="sizes">The width of images in the content, as a value of the attribute <c>sizes</c>.</param>
internal sealed class PictureMarkup(VariantPlanner planner, string sizes, BaseUrl baseUrl)
{
    /// <summary>The variants of an image. An address with a query or a fragment asks for something else than the file, and has
    /// none.</summary>
    public ImageSet? SetOf(string target, Picture? picture) =>
        picture is not null && HasNoTail(target) ? planner.Of(picture.File, picture.Facts) : null;

    private static bool HasNoTail(string target) => LinkAddress.Parse(target) is { Query.Length: 0, Fragment: null };

    public ShownImage Shown(string target, Place place, Picture picture, (int Width, int Height) declared) =>
        new(place, picture, declared, SetOf(target, picture), !HasNoTail(target) || !planner.IsWanted(picture.Facts));

    /// <summary>The lead image of a post, with its variants.</summary>
    /// <param name="url">The site path of the file.</param>
    public LinkedImage Lead(PostImage image, string url, Picture picture, ImageSet? set)
    {
        var shown = set?.Plain?.Url ?? url;
        long? length = shown == url ? picture.Facts?.Length ?? picture.File.Length : null;
        return new LinkedImage(
            Src: baseUrl.Href(
                shown), Absolute: baseUrl.Absolute(shown), Width: picture.Width, Height: picture.Height, Alt: image.Alt,
                Caption: image.Caption, Credit: image.Credit, Length: length)
        {
            Set = set,
            Ai = picture.Facts?.Ai,
        };
    }

    /// <summary>The beginning or the end of the element around an image.</summary>
    public void AppendPicture(StringBuilder html, ImageSet set, bool isStart)
    {
        if (!isStart)
        {
            html.Append("</picture>");
            return;
        }

        html.Append("<picture>");
        foreach (var (type, srcset) in Sources(set, baseUrl))
        {
            html.Append("<source type=\"").Append(type).Append('"');
            HtmlEncoding.AppendAttribute(html, "srcset", srcset);
            HtmlEncoding.AppendAttribute(html, "sizes", sizes);
            html.Append('>');
        }
    }

    /// <summary>The attributes of the image itself, for browsers that know none of the other formats.</summary>
    /// <param name="own">The URL of the source.</param>
    public void AppendAttributes(StringBuilder html, ImageSet set, string own)
    {
        HtmlEncoding.AppendAttribute(html, "src", set.Plain is { } plain ? baseUrl.Href(plain.Url) : own);
        if (PlainSrcset(set, baseUrl) is { } srcset)
        {
            HtmlEncoding.AppendAttribute(html, "srcset", srcset);
            HtmlEncoding.AppendAttribute(html, "sizes", sizes);
        }

        HtmlEncoding.AppendAttribute(html, "data-tint", Tint.NameOf(set));
    }

    /// <summary>The formats besides the original, the best first.</summary>
    public static IEnumerable<(string Type, string Srcset)> Sources(ImageSet set, BaseUrl baseUrl) =>
        set.Formats.Where(format => format.Variants.First().Format != set.Format).Select(
            format => (format.Type, Srcset(format.Variants, baseUrl)));

    /// <summary>The variants in the original format; null when it has fewer than two.</summary>
    public static string? PlainSrcset(ImageSet set, BaseUrl baseUrl)
    {
        var own = set.Variants.Where(variant => variant.Format == set.Format).ToList();
        return own.Count > 1 ? Srcset(own, baseUrl) : null;
    }

    private static string Srcset(IEnumerable<Variant> variants, BaseUrl baseUrl) =>
        string.Join(", ",
            variants.Select(variant => string.Create(CultureInfo.InvariantCulture, $"{baseUrl.Href(variant.Url)} {variant.Width}w")));
}
