namespace AiBlog.Diagnostics;

/// <summary>What can be wrong with the pictures that stand for a site or an author.</summary>
internal static class ImageFaults
{
    public static Diagnostic NotAnImage(Place place, string key, string path) => Diagnostic.Error(
        "not-an-image", place, $"`{key}` is \"{path}\", which is not an image",
        "use an SVG, PNG, JPEG, GIF, WebP, AVIF, or ICO file with the matching extension");

    public static Diagnostic UnreadableSvg(Place place, string reason) => Diagnostic.Error(
        "not-an-image", place, $"this file cannot be read as an SVG: {reason}",
        "export the image again as plain SVG");

    public static Diagnostic UnsafeSvg(Place place, string what) => Diagnostic.Error(
        "unsafe-svg", place, $"this image contains {what}, and an image of the site must not run code or load anything",
        "delete it, or export the image again as plain SVG");
}
