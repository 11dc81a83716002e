namespace AiBlog.Diagnostics;

/// <summary>What can be wrong with a JSON file that the site reads.</summary>
internal static class JsonFaults
{
    public static Diagnostic Syntax(Place place) => Diagnostic.Error(
        "json-syntax", place, "the file is not valid JSON from here on", "look for a missing comma, quotation mark, or bracket before this place");

    public static Diagnostic NotAnObject(Place place) => Diagnostic.Error(
        "json-syntax", place, "the file must contain one object in { }", "write it as in {\"name\": \"A reader\"}");

    public static Diagnostic TooLarge(Place place, int kilobytes) => Diagnostic.Error(
        "json-syntax", place, $"the file has more than {kilobytes} KB", "shorten it, or delete it");
}
