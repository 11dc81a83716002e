namespace AiBlog.Diagnostics;

/// <summary>Faults between a file's front matter and its text.</summary>
internal static class ParseFaults
{
    public static Diagnostic OpinionTwice(Place place) => Diagnostic.Error(
        "opinion-twice", place, "the opinion is both in the front matter and under a heading of the body",
        "keep one of the two");
}
