namespace AiBlog.Diagnostics;

/// <summary>Files of the site that browsers can open on their own.</summary>
internal static class FileFaults
{
    public static Diagnostic CleanedDrawing(Place place, string what) => Diagnostic.Warning(
        "cleaned-svg", place, $"{Quote.Of(what)} would load from another origin or run when a reader opens this SVG, so the published file does not contain it",
        "remove it from the file, or export the drawing as plain SVG");

    public static Diagnostic SheetEncoding(Place place, string encoding) => Diagnostic.Error(
        "stylesheet-encoding", place, $"a stylesheet in the encoding {Quote.Of(encoding)} cannot be checked for what it loads",
        "save the file as UTF-8, and write `@charset \"utf-8\";` or remove that line");

    public static Diagnostic UnreadableDrawing(Place place) => Diagnostic.Warning(
        "cleaned-svg", place, "this SVG is not well-formed XML, so an empty drawing is published in its place",
        "export it again, or close the tag or quotation mark that is open here");
}
