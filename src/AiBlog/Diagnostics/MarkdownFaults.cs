using System.Globalization;

namespace AiBlog.Diagnostics;

/// <summary>What can be wrong with the Markdown of a post or page.</summary>
internal static class MarkdownFaults
{
    public static Diagnostic SpaceInLink(Place place, string target, string better) => Diagnostic.Warning(
        "space-in-link", place, $"the target {Quote.Of(target)} contains a space, so this is text instead of a link or image",
        $"write the target in angle brackets: {better}");

    public static Diagnostic UnsafeLink(Place place, string address) => Diagnostic.Warning(
        "unsafe-link",
        place,
        $"removed the unsafe link \"{Shorten(address)}\"",
        "use an https:, mailto:, or tel: URL, or a path in this site");

    public static Diagnostic LinkWithoutAddress(Place place) => Diagnostic.Warning(
        "link-without-address",
        place,
        "this link or image has no URL, so only its text is kept",
        "write the URL in the parentheses: [text](url)");

    public static Diagnostic ImageWithoutAlt(Place place, string address) => Diagnostic.Warning(
        "image-without-alt",
        place,
        $"the image \"{Shorten(address)}\" has no alternative text",
        "describe it in the square brackets: ![what it shows](image.png)");

    public static Diagnostic TagWithoutAlt(Place place, string address) => Diagnostic.Warning(
        "image-without-alt",
        place,
        $"the image \"{Shorten(address)}\" has no alternative text",
        "describe it in the tag: alt=\"what it shows\", or alt=\"\" for a decorative image");

    public static Diagnostic TooDeep(Place place) => Diagnostic.Error(
        "markdown-too-deep",
        place,
        "quotes, lists, or emphasis are nested too deeply here",
        "use fewer levels, or put pasted data in a code block");

    public static Diagnostic TooComplex(Place place) => Diagnostic.Error(
        "markdown-too-complex",
        place,
        "the text up to here contains too many brackets, links, cells, headings, or footnotes",
        "split long paragraphs and tables, split the text into several posts, or put pasted data in a code block");

    public static Diagnostic TooLong(Place place, int length, int longest) => Diagnostic.Error(
        "markdown-too-long",
        place,
        string.Create(CultureInfo.InvariantCulture, $"the text has {length:N0} characters; at most {longest:N0} are read"),
        "split it into several posts, or add the data as a file next to the post");

    public static Diagnostic LineTooLong(Place place, int length, int longest) => Diagnostic.Error(
        "markdown-line-too-long",
        place,
        string.Create(CultureInfo.InvariantCulture, $"this line has {length:N0} characters; at most {longest:N0} are read"),
        "break the line, or add the data as a file next to the post");

    public static Diagnostic HeadingIdTaken(Place place, string id) => Diagnostic.Warning(
        "duplicate-heading-id",
        place,
        $"the id \"{id}\" is already used on this page, so this heading gets one from its text",
        "give the heading another id");

    private static string Shorten(string address) => address.Length <= 80 ? address : address[..80] + "…";
}
