using System.Globalization;

namespace AiBlog.Diagnostics;

/// <summary>What can be wrong with the Markdown of a post or page.</summary>
internal static class MarkdownFaults
{
    public static Diagnostic SpaceInLink(Place place, string target, string better) => Diagnostic.Warning(
        "space-in-link", place, $"the target {Quote.Of(target)} contains a space, so this is text and no link or image",
        $"write the target in angle brackets: {better}");

    public static Diagnostic UnsafeLink(Place place, string address) => Diagnostic.Warning(
        "unsafe-link",
        place,
        $"the address \"{Shorten(address)}\" is of a kind that is not known to be safe, so it is left out",
        "link to an address that begins with https:, mailto: or tel:, or to a file of the site");

    public static Diagnostic LinkWithoutAddress(Place place) => Diagnostic.Warning(
        "link-without-address",
        place,
        "this link or picture has no address, so only its text is kept",
        "write the address between the round brackets: [text](address)");

    public static Diagnostic ImageWithoutAlt(Place place, string address) => Diagnostic.Warning(
        "image-without-alt",
        place,
        $"the picture \"{Shorten(address)}\" has no text for readers who cannot see it",
        "say what it shows between the square brackets: ![what it shows](picture.png)");

    public static Diagnostic TagWithoutAlt(Place place, string address) => Diagnostic.Warning(
        "image-without-alt",
        place,
        $"the picture \"{Shorten(address)}\" has no text for readers who cannot see it",
        "say what it shows in the tag: alt=\"what it shows\", or alt=\"\" for a picture that says nothing");

    public static Diagnostic TooDeep(Place place) => Diagnostic.Error(
        "markdown-too-deep",
        place,
        "quotes, lists or emphasis are nested too deeply here",
        "a text needs no more than a handful of levels; a pasted text may need a code block around it");

    public static Diagnostic TooComplex(Place place) => Diagnostic.Error(
        "markdown-too-complex",
        place,
        "up to here the text holds more brackets, links, cells, headings or footnotes than can be read in reasonable time",
        "divide long paragraphs and tables, divide the text into several, or put a code block around pasted data");

    public static Diagnostic TooLong(Place place, int length, int longest) => Diagnostic.Error(
        "markdown-too-long",
        place,
        string.Create(CultureInfo.InvariantCulture, $"the text has {length:N0} characters; at most {longest:N0} are read"),
        "divide it into several posts, or offer the data as a file beside the post");

    public static Diagnostic LineTooLong(Place place, int length, int longest) => Diagnostic.Error(
        "markdown-line-too-long",
        place,
        string.Create(CultureInfo.InvariantCulture, $"this line has {length:N0} characters; at most {longest:N0} are read"),
        "break the line, or offer the data as a file beside the post");

    public static Diagnostic HeadingIdTaken(Place place, string id) => Diagnostic.Warning(
        "duplicate-heading-id",
        place,
        $"the id \"{id}\" is already used on this page, so this heading gets one from its text",
        "give the heading another id");

    private static string Shorten(string address) => address.Length <= 80 ? address : address[..80] + "…";
}
