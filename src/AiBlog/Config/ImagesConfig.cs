using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Config.Keys;
using AiBlog.Diagnostics;

namespace AiBlog.Config;

/// <summary>How images are published.</summary>
/// <param name="KeepsMetadata">Published files keep the metadata of their source.</param>
/// <param name="Widths">Ascending, in pixels; empty when there are no smaller variants.</param>
/// <param name="Formats">Of the variants beside the original format, the best first.</param>
/// <param name="Quality">1 to 100, as JPEG counts it.</param>
/// <param name="Cards">Which posts have a social card.</param>
internal sealed record ImagesConfig(bool KeepsMetadata, ImmutableArray<int> Widths, ImmutableArray<string> Formats, int Quality,
    CardChoice Cards)
{
    private const int Narrowest = 16;
    private const int Widest = 8192;
    private const int UsualQuality = 75;

    private static ImmutableArray<string> AllFormats { get; } = ["avif", "webp"];

    public static ImagesConfig Usual { get; } = new(false, [480, 960, 1600], AllFormats, UsualQuality, CardChoice.None);

    public static KeyTable Keys { get; } = new(
        "images",
        new Key("metadata", KeyType.Choice, "Whether published images keep position, serial numbers, names, and texts.", "keep")
        {
            Values = ["remove", "keep"],
            Default = "remove",
        },
        new Key("widths", KeyType.List, "The widths of the variants of an image, in pixels; an empty list makes none.", "[640, 1280]")
        {
            Default = "[480, 960, 1600]",
        },
        new Key("formats", KeyType.List, "The formats of the variants besides the original format.", "[webp]")
        {
            Values = ["avif", "webp"],
            Default = "[avif, webp]",
        },
        new Key("quality", KeyType.Number, "The quality of the variants.", "85") { Minimum = 1, Maximum = 100, Default = "75" },
        new Key("cards", KeyType.Choice,
        "Which posts have an image for link previews: those without a lead image (`auto`), `all`, or `none`.", "auto")
        {
            Values = ["auto", "all", "none"],
            Default = "none",
        })
    {
        Foreign = [new("sizes", "widths"), new("breakpoints", "widths"), new("format", "formats"), new("exif", "metadata"),
            new("compression", "quality")],
    };

    public static ImagesConfig Read(MappingReader? keys, List<Diagnostic> faults)
    {
        if (keys is null)
        {
            return Usual;
        }

        var formats = keys.ListOrNull("formats");
        return new ImagesConfig(
            keys.Choice("metadata")?.Value == "keep",
            ReadWidths(keys, faults),
            formats is { } names ? [.. AllFormats.Where(format => names.Any(name => name.Value == format))] : AllFormats,
            keys.Number("quality", UsualQuality),
            keys.Choice("cards")?.Value switch { "auto" => CardChoice.Auto, "all" => CardChoice.All, _ => CardChoice.None });
    }

    private static ImmutableArray<int> ReadWidths(MappingReader keys, List<Diagnostic> faults)
    {
        if (keys.ListOrNull("widths") is not { } written)
        {
            return Usual.Widths;
        }

        var widths = new SortedSet<int>();
        foreach (var item in written)
        {
            if (int.TryParse(item.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var width)
                && width is >= Narrowest and <= Widest)
            {
                widths.Add(width);
            }
            else
            {
                faults.Add(ConfigFaults.BadImageWidth(item.Place, item.Value, Narrowest, Widest));
            }
        }

        return [.. widths];
    }
}

/// <summary>Which posts have a social card.</summary>
internal enum CardChoice
{
    None,

    /// <summary>Those without a lead image.</summary>
    Auto,
    All,
}
