namespace AiBlog.Diagnostics;

/// <summary>Faults between a file's front matter and its text.</summary>
internal static class ParseFaults
{
    public static Diagnostic OpinionTwice(Place place) => Diagnostic.Error(
        "opinion-twice", place, "the opinion stands in the front matter and again under a heading of the text",
        "keep one of the two");
}
