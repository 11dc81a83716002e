namespace AiBlog.Diagnostics;

/// <summary>What can be wrong with the pictures that stand for a site or an author.</summary>
internal static class ImageFaults
{
    public static Diagnostic NotAnImage(Place place, string key, string path) => Diagnostic.Error(
        "not-an-image", place, $"`{key}` names \"{path}\", which is no picture",
        "name an SVG, PNG, JPEG, GIF, WebP, AVIF or ICO file whose name says what it is");

    public static Diagnostic UnreadableSvg(Place place, string reason) => Diagnostic.Error(
        "not-an-image", place, $"this file cannot be read as an SVG: {reason}",
        "export the picture anew from the program it was drawn with, as plain SVG");

    public static Diagnostic UnsafeSvg(Place place, string what) => Diagnostic.Error(
        "unsafe-svg", place, $"this picture holds {what}, and a picture of the site must neither run code nor load anything from elsewhere",
        "delete it, or export the picture anew as plain SVG");
}
