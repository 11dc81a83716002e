namespace AiBlog.Diagnostics;

/// <summary>Where something stands: a file relative to the site with forward slashes, a 1-based line and a 1-based column in Unicode code points.</summary>
/// <remarks>Line 0 means the file as a whole; an empty file name means the site as a whole.</remarks>
internal readonly record struct Place(string File, int Line, int Column)
{
    public static Place OfFile(string file) => new(file, 1, 1);
}
