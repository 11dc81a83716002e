using System.Collections.Immutable;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using AiBlog.Config;
using AiBlog.Load;

namespace AiBlog.Images.Variants;

/// <summary>Decides which variants an image has. The decision depends on the bytes of the source and the configuration alone; whether there
/// are variants at all depends on whether the image library can be loaded, which is tried when the first image asks.</summary>
/// <param name="loadLibrary">Returns why the library cannot be used, or null.</param>
internal sealed class VariantPlanner(ImagesConfig config, Func<string?> loadLibrary)
{
    /// <summary>Changes when the encoder would write other bytes for the same source.</summary>
    private const int Recipe = 1;

    /// <summary>A narrower image gains nothing.</summary>
    private const int Icon = 64;

    /// <summary>More pixels than a WebP can have; a file that claims more is not decoded.</summary>
    private const long MostPixels = 16383L * 16383;

    private readonly Lazy<string?> library = new(loadLibrary);

    /// <summary>Why no image has variants although some should; null when they have, or when none should.</summary>
    public string? Obstacle => library.IsValueCreated ? library.Value : null;

    public bool IsOn => !config.Widths.IsEmpty;

    /// <summary>Whether an image should have variants. The image library has no part in it.</summary>
    public bool IsWanted(ImageFacts? facts) =>
        IsOn && facts is { IsAnimated: false, IsDamaged: false, Width: >= Icon } && (long)facts.Width * facts.Height <= MostPixels;

    /// <summary>Null for what is published as it is: drawings, animations, icons, damaged files, and everything when there is no
    /// library.</summary>
    public ImageSet? Of(MediaFile file, ImageFacts? facts)
    {
        if (facts is null || !IsWanted(facts) || library.Value is not null)
        {
            return null;
        }

        var id = IdOf(facts.Hash);
        var widths = WidthsOf(facts.Width);
        var variants = FormatsOf(facts.Format).SelectMany(format => widths.Select(width => Make(format, id, width, facts)))
            .Where(variant => variant.Height <= MostOf(variant.Format));
        return new ImageSet(id, file, facts.Format, facts.Width, facts.Height, config.Quality, [.. variants]);
    }

    /// <summary>Those that make the image smaller, and its own width when that is not larger than the largest.</summary>
    private ImmutableArray<int> WidthsOf(int own)
    {
        var smaller = config.Widths.Where(width => width < own).ToImmutableArray();
        return smaller.Length < config.Widths.Length ? smaller.Add(own) : smaller;
    }

    /// <summary>Each configured format, then the original one. A still GIF stays what it is: no format of the list is worse.</summary>
    private IEnumerable<ImageFormat> FormatsOf(ImageFormat own) =>
        config.Formats.Select(format => format == "avif" ? ImageFormat.Avif : ImageFormat.Webp).Where(format => format != own)
            .Concat(own == ImageFormat.Gif ? [] : [own]);

    /// <summary>The largest height, which is that of WebP (RFC 9649) and of the encoder for AVIF.</summary>
    private static int MostOf(ImageFormat format) => format is ImageFormat.Webp or ImageFormat.Avif ? 16383 : int.MaxValue;

    private static Variant Make(ImageFormat format, string id, int width, ImageFacts facts)
    {
        var height = Math.Max(1, (int)Math.Round((double)facts.Height * width / facts.Width, MidpointRounding.AwayFromZero));
        var ending = format == ImageFormat.Jpeg ? "jpg" : format.ToString().ToLowerInvariant();
        return new Variant(format, width, height, string.Create(CultureInfo.InvariantCulture, $"{ImageSet.Folder}/{id}-{width}.{ending}"));
    }

    private string IdOf(UInt128 hash) => Convert.ToHexStringLower(
        XxHash128.Hash(
        Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{hash:x32} {Recipe} {config.Quality}"))))[..20];
}
