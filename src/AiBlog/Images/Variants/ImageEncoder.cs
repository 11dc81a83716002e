using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Images.Cards;
using NetVips;

namespace AiBlog.Images.Variants;

/// <summary>Decodes each image once and encodes its variants, or finds them in the store.</summary>
internal sealed class ImageEncoder(ImageStore store)
{
    private readonly PixelBudget budget = new();
    private readonly CardPainter painter = new();
    private int encoded;
    private int remembered;

    /// <summary>How many files were encoded so far.</summary>
    public int Encoded => encoded;

    /// <summary>How many files an earlier build had encoded.</summary>
    public int Remembered => remembered;

    /// <summary>Hands on each variant, by its URL.</summary>
    /// <returns>The problem when the image could not be decoded; then its own bytes are the variants, which browsers show all the
    /// same.</returns>
    public Diagnostic? Encode(ImageSet set, Action<string, ReadOnlyMemory<byte>> take)
    {
        var missing = set.Variants.Where(variant => !Recall(variant, take)).ToImmutableArray();
        return missing.IsEmpty ? null : budget.Run((long)set.Width * set.Height, () => Make(set, missing, take));
    }

    /// <summary>One variant, for who asks for one at a time.</summary>
    public byte[] Encode(ImageSet set, Variant wanted)
    {
        byte[] found = [];
        Encode(set with { Variants = [wanted] }, (_, bytes) => found = bytes.ToArray());
        return found;
    }

    public byte[] Paint(SocialCard card)
    {
        if (store.Find(card.Name) is { } known)
        {
            Interlocked.Increment(ref remembered);
            return known;
        }

        var painted = painter.Paint(card);
        Interlocked.Increment(ref encoded);
        store.Keep(card.Name, painted);
        return painted;
    }

    /// <summary>The colour that most of the image has, as CSS writes it; empty for an image that one can see through.</summary>
    public string ColourOf(ImageSet set)
    {
        var name = set.Id + ".colour";
        if (store.Find(name) is { } known)
        {
            return Encoding.ASCII.GetString(known);
        }

        try
        {
            using var small = budget.Run((long)set.Width * set.Height, () => Open(set, Math.Min(set.Width, 32), Math.Min(set.Height, 32)));
            return Keep(name, small);
        }
        catch (VipsException)
        {
            return "";
        }
    }

    private bool Recall(Variant variant, Action<string, ReadOnlyMemory<byte>> take)
    {
        if (store.Find(NameOf(variant)) is not { } bytes)
        {
            return false;
        }

        Interlocked.Increment(ref remembered);
        take(variant.Url, bytes);
        return true;
    }

    private static string NameOf(Variant variant) => variant.Url[(variant.Url.LastIndexOf('/') + 1)..];

    private Diagnostic? Make(ImageSet set, ImmutableArray<Variant> missing, Action<string, ReadOnlyMemory<byte>> take)
    {
        try
        {
            var widest = missing.MaxBy(variant => variant.Width) ?? missing[0];
            using var image = Open(set, widest.Width, widest.Height);
            foreach (var width in missing.GroupBy(variant => variant.Width))
            {
                using var sized = width.Key == widest.Width ? image.Copy() : Scale(image, width.First());
                foreach (var variant in width)
                {
                    var bytes = Save(sized, variant.Format, set.Quality);
                    Interlocked.Increment(ref encoded);
                    store.Keep(NameOf(variant), bytes);
                    take(variant.Url, bytes);
                }
            }

            using var small = image.ThumbnailImage(32, height: 32, size: Enums.Size.Force);
            Keep(set.Id + ".colour", small);
            return null;
        }
        catch (VipsException)
        {
            var own = set.File.Read();
            foreach (var variant in missing)
            {
                take(variant.Url, own);
            }

            return ImageFaults.NotResized(Place.OfFile(set.File.Path));
        }
    }

    private string Keep(string name, Image small)
    {
        var colour = Dominant(small);
        store.Keep(name, Encoding.ASCII.GetBytes(colour));
        return colour;
    }

    /// <summary>The image at a size, upright, in sRGB, with 8 bits a channel, and in memory.</summary>
    private static Image Open(ImageSet set, int width, int height)
    {
        try
        {
            return Open(set, width, height, Enums.Intent.Perceptual, "srgb");
        }
        catch (VipsException)
        {
            // A damaged colour profile must not cost the image.
            return Open(set, width, height, null, null);
        }
    }

    private static Image Open(ImageSet set, int width, int height, Enums.Intent? intent, string? profile)
    {
        // By a source, because a name may contain brackets, which would be options.
        using var source = Source.NewFromFile(set.File.FullPath);
        using var scaled = Image.ThumbnailSource(
            source, width, height: height, size: Enums.Size.Force, outputProfile: profile, intent: intent, failOn: Enums.FailOn.Error);
        using var colours =
            scaled.Interpretation is Enums.Interpretation.Srgb ? scaled.Copy() : scaled.Colourspace(Enums.Interpretation.Srgb);
        using var bytes = colours.Format == Enums.BandFormat.Uchar ? colours.Copy() : colours.Cast(Enums.BandFormat.Uchar);
        return bytes.CopyMemory();
    }

    private static Image Scale(Image image, Variant variant)
    {
        using var scaled = image.ThumbnailImage(variant.Width, height: variant.Height, size: Enums.Size.Force);
        return scaled.CopyMemory();
    }

    private static byte[] Save(Image image, ImageFormat format, int quality) => format switch
    {
        // The scales differ: AVIF at 55 looks like JPEG at 75.
        ImageFormat.Avif =>
            image.HeifsaveBuffer(q: Math.Max(1, quality - 20), compression: Enums.ForeignHeifCompression.Av1, effort: 2,
                keep: Enums.ForeignKeep.None),
        ImageFormat.Webp => image.WebpsaveBuffer(q: quality, effort: 4, keep: Enums.ForeignKeep.None),
        ImageFormat.Png => image.PngsaveBuffer(compression: 9, keep: Enums.ForeignKeep.None),
        _ => image.JpegsaveBuffer(q: quality, optimizeCoding: true, interlace: true, keep: Enums.ForeignKeep.None),
    };

    /// <summary>The average of the fullest of 64 boxes of colours.</summary>
    private static string Dominant(Image small)
    {
        if (small.HasAlpha())
        {
            return "";
        }

        var bands = small.Bands;
        var pixels = small.WriteToMemory<byte>();
        Span<(int Count, int Red, int Green, int Blue)> boxes = stackalloc (int, int, int, int)[64];
        for (var at = 0; at + bands <= pixels.Length; at += bands)
        {
            var (red, green, blue) = bands < 3 ? (pixels[at], pixels[at], pixels[at]) : (pixels[at], pixels[at + 1], pixels[at + 2]);
            ref var box = ref boxes[((red >> 6) << 4) | ((green >> 6) << 2) | (blue >> 6)];
            box = (box.Count + 1, box.Red + red, box.Green + green, box.Blue + blue);
        }

        var fullest = boxes[0];
        foreach (var box in boxes)
        {
            fullest = box.Count > fullest.Count ? box : fullest;
        }

        var count = Math.Max(1, fullest.Count);
        return string.Create(CultureInfo.InvariantCulture, $"#{fullest.Red / count:x2}{fullest.Green / count:x2}{fullest.Blue / count:x2}");
    }
}
