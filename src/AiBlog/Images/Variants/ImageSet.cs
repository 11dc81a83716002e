using System.Collections.Immutable;
using System.IO.Hashing;
using System.Text;
using AiBlog.Load;

namespace AiBlog.Images.Variants;

/// <summary>The variants of one image.</summary>
/// <param name="Id">A hash of the source's bytes and of how it is encoded.</param>
/// <param name="Width">Of the image as it is shown, as is <paramref name="Height"/>.</param>
/// <param name="Variants">By format, the best first and the original format last; ascending widths in each.</param>
internal sealed record ImageSet(string Id, MediaFile File, ImageFormat Format, int Width, int Height, int Quality,
    ImmutableArray<Variant> Variants)
{
    /// <summary>The site path of the folder that contains nothing else.</summary>
    public const string Folder = "/assets/variants";

    /// <summary>The variant for whoever cannot choose: the widest of the original format; null when that format has none.</summary>
    public Variant? Plain => Variants.LastOrDefault(variant => variant.Format == Format);

    /// <summary>The formats with their media types, the best first.</summary>
    public IEnumerable<(string Type, IEnumerable<Variant> Variants)> Formats =>
        Variants.GroupBy(variant => variant.Type, (type, variants) => (type, variants));
}

/// <summary>An image that is published beside its source.</summary>
/// <param name="Url">A site path.</param>
internal sealed record Variant(ImageFormat Format, int Width, int Height, string Url)
{
    /// <summary>Its media type.</summary>
    public string Type => ImageTypes.Of(Url) ?? "";
}

/// <summary>A stylesheet with the colours that a page shows where its images will be. Its name follows from the images, its colours from
/// their pixels, so that no page depends on a decoder.</summary>
/// <param name="Url">A site path.</param>
internal sealed record Tint(string Url, ImmutableArray<ImageSet> Sets)
{
    private const int NameLength = 10;

    /// <summary>Null without images.</summary>
    public static Tint? Of(IEnumerable<ImageSet> images)
    {
        ImmutableArray<ImageSet> sets = [.. images.DistinctBy(set => set.Id).OrderBy(set => set.Id, StringComparer.Ordinal)];
        var ids = Encoding.ASCII.GetBytes(string.Concat(sets.Select(set => set.Id)));
        return sets.IsEmpty ? null : new Tint($"{ImageSet.Folder}/{Convert.ToHexStringLower(XxHash128.Hash(ids))[..20]}.css", sets);
    }

    /// <summary>What the attribute <c>data-tint</c> of an image says.</summary>
    public static string NameOf(ImageSet set) => set.Id[..NameLength];

    public byte[] Bytes(Func<ImageSet, string> colourOf)
    {
        var css = new StringBuilder();
        foreach (var set in Sets)
        {
            if (colourOf(set) is { Length: > 0 } colour)
            {
                css.Append("[data-tint=\"").Append(NameOf(set)).Append("\"]{background-color:").Append(colour).Append("}\n");
            }
        }

        return Encoding.ASCII.GetBytes(css.ToString());
    }
}
