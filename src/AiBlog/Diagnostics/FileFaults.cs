namespace AiBlog.Diagnostics;

/// <summary>Files of the site that browsers can open on their own.</summary>
internal static class FileFaults
{
    public static Diagnostic CleanedDrawing(Place place, string what) => Diagnostic.Warning(
        "cleaned-svg", place,
            $"{Quote.Of(what)} would load from another origin or run when a reader opens this SVG, so the published file does not "
                + "contain it",
        "remove it from the file, or export the drawing as plain SVG");

    public static Diagnostic SheetEncoding(Place place, string encoding) => Diagnostic.Error(
        "stylesheet-encoding", place, $"a stylesheet in the encoding {Quote.Of(encoding)} cannot be checked for what it loads",
        "save the file as UTF-8, and write `@charset \"utf-8\";` or remove that line");

    public static Diagnostic UnreadableDrawing(Place place) => Diagnostic.Warning(
        "cleaned-svg", place, "this SVG is not well-formed XML, so an empty drawing is published in its place",
        "export it again, or close the tag or quotation mark that is open here");
}

/// <summary>What can be wrong with the bytes of a text file.</summary>
internal static class TextFaults
{
    private const string SaveAsUtf8 = "save the file as UTF-8: most editors offer it under Save As or in the status bar";

    public static Diagnostic InvalidUtf8(Place place, byte value) => Diagnostic.Error(
        "invalid-encoding", place, $"the byte 0x{value:X2} here is not UTF-8, so its character is unknown", SaveAsUtf8);

    public static Diagnostic InvalidUtf16(Place place) => Diagnostic.Error(
        "invalid-encoding", place, "the file says that it is UTF-16, but it breaks in the middle of a character here", SaveAsUtf8);
}

/// <summary>What can be wrong with a JSON file that the site reads.</summary>
internal static class JsonFaults
{
    public static Diagnostic Syntax(Place place) => Diagnostic.Error(
        "json-syntax", place, "the file is not valid JSON from here on",
        "look for a missing comma, quotation mark, or bracket before this place");

    public static Diagnostic NotAnObject(Place place) => Diagnostic.Error(
        "json-syntax", place, "the file must contain one object in { }", "write it as in {\"name\": \"A reader\"}");

    public static Diagnostic TooLarge(Place place, int kilobytes) => Diagnostic.Error(
        "json-syntax", place, $"the file has more than {kilobytes} KB", "shorten it, or delete it");
}

/// <summary>Faults between a file's front matter and its text.</summary>
internal static class ParseFaults
{
    public static Diagnostic OpinionTwice(Place place) => Diagnostic.Error(
        "opinion-twice", place, "the opinion is both in the front matter and under a heading of the body",
        "keep one of the two");
}

/// <summary>What can be wrong with the pictures that stand for a site or an author.</summary>
internal static class ImageFaults
{
    public static Diagnostic NotAnImage(Place place, string key, string path) => Diagnostic.Error(
        "not-an-image", place, $"`{key}` is \"{path}\", which is not an image",
        "use an SVG, PNG, JPEG, GIF, WebP, AVIF, or ICO file with the matching extension");

    public static Diagnostic UnreadableImage(Place place, string reason) => Diagnostic.Warning(
        "unreadable-image", place, $"this file cannot be read as an image: {reason}",
        "export the image again from the program that made it");

    public static Diagnostic NotResized(Place place) => Diagnostic.Warning(
        "image-not-resized", place, "this image cannot be decoded, so readers load it at full size",
        "export the image again from the program that made it");

    public static Diagnostic OverBudget(Place place, string path, long kilobytes, int budget) => Diagnostic.Warning(
        "image-over-budget", place,
        $"readers load the whole file of {Quote.Of(path)}: {kilobytes} KB, more than {budget}",
        "make the file smaller, turn an animation into a video, or change `check: image_kilobytes:`");

    public static Diagnostic ScaledUp(Place place, string path, (int Width, int Height) shown, (int Width, int Height) own) =>
        Diagnostic.Warning(
            "image-scaled-up", place,
            $"{Quote.Of(path)} has {own.Width}x{own.Height} pixels, and the tag enlarges it to {shown.Width}x{shown.Height}",
            "use a larger image, or remove `width` and `height` from the tag");

    public static Diagnostic NarrowLead(Place place, string path, int width, int wanted) => Diagnostic.Warning(
        "narrow-lead-image", place,
        $"the lead image {Quote.Of(path)} is {width} pixels wide, so social networks show it small or not at all",
        $"use an image of at least {wanted} pixels, or change `check: lead_image_width:`");

    public static Diagnostic LeadWithoutAlt(Place place, string path) => Diagnostic.Warning(
        "image-without-alt", place, $"the lead image {Quote.Of(path)} has no alternative text",
        "describe it in `alt` below `image`");

    public static Diagnostic UnreadableSvg(Place place, string reason) => Diagnostic.Error(
        "not-an-image", place, $"this file cannot be read as an SVG: {reason}",
        "export the image again as plain SVG");

    public static Diagnostic UnsafeSvg(Place place, string what) => Diagnostic.Error(
        "unsafe-svg", place, $"this image contains {what}, and an image of the site must not run code or load anything",
        "delete it, or export the image again as plain SVG");
}
