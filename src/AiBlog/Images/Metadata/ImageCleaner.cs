using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AiBlog.Images.Metadata;

/// <summary>The published form of an image file.</summary>
/// <param name="Parts">In order; default when the file is published unchanged.</param>
/// <param name="Fault">What is wrong with the file, or null.</param>
/// <param name="Ai">How AI took part, when the metadata says so.</param>
internal sealed record CleanImage(ImageFormat Format, ImmutableArray<ImagePart> Parts, string? Fault, bool IsAnimated, ImageAi? Ai);

/// <summary>Removes metadata from an image without touching its pixels: position, serial numbers, names, texts, and previews. The colour
/// profile, the orientation, and C2PA provenance stay.</summary>
internal static class ImageCleaner
{
    private static readonly FrozenSet<string> Extensions = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, ".jpg", ".jpeg", ".jfif", ".jpe", ".png", ".apng", ".webp", ".avif", ".avifs", ".gif", ".heic",
        ".heif");

    /// <summary>Whether a file has a name that image files have.</summary>
    public static bool IsImage(string path) => Extensions.Contains(Path.GetExtension(path));

    /// <summary>Reads the structure of a file; the format follows from the content, not from the name.</summary>
    public static CleanImage Clean(Stream file)
    {
        var window = new FileWindow(file);
        var parts = new ImageParts();
        var format = ImageFormats.Of(window.At(0, 16));
        var fault = Clean(format, window, parts);
        var ai = SourceType.Find(window, parts);
        // Of a file that cannot be read, nobody knows what is what.
        return new CleanImage(format, fault is null or ImageFaultText.Truncated
            ? parts.Build(window)
            : default, fault, parts.IsAnimated, ai);
    }

    private static string? Clean(ImageFormat format, FileWindow file, ImageParts parts) => format switch
    {
        ImageFormat.Jpeg => JpegCleaner.Clean(file, parts),
        ImageFormat.Png => PngCleaner.Clean(file, parts),
        ImageFormat.Webp => WebpCleaner.Clean(file, parts),
        ImageFormat.Gif => GifCleaner.Clean(file, parts),
        ImageFormat.Avif => AvifCleaner.Clean(file, parts),
        _ => file.Length == 0 ? ImageFaultText.Nothing : ImageFaultText.Unknown,
    };
}

/// <summary>What is wrong with an image file, as a diagnostic says it.</summary>
internal static class ImageFaultText
{
    public const string Nothing = "the file is empty";
    public const string Unknown = "its content is no JPEG, PNG, WebP, AVIF, or GIF image";
    public const string Empty = "it contains no image data";
    public const string Truncated = "the file ends before the image is complete";
    public const string Broken = "its structure is damaged";
}
