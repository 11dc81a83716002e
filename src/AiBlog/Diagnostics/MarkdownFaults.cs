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

/// <summary>What can be wrong with the footnotes of a text.</summary>
internal static class FootnoteFaults
{
    public static Diagnostic Undefined(Place place, string label, string? suggestion) => Diagnostic.Warning(
        "undefined-footnote",
        place,
        $"no footnote is defined as \"[^{label}]\", so the reference is shown as text",
        suggestion is null
        ? $"add a line `[^{label}]: …` with the note, or write `\\[^{label}]` to show it as text"
        : $"did you mean \"[^{suggestion}]\"?");

    public static Diagnostic Unused(Place place, string label) => Diagnostic.Warning(
        "unused-footnote",
        place,
        $"no text refers to the footnote \"[^{label}]\", so the page does not show it",
        $"write `[^{label}]` where the note belongs, or delete the footnote");

    public static Diagnostic Duplicate(Place place, string label) => Diagnostic.Warning(
        "duplicate-footnote",
        place,
        $"the footnote \"[^{label}]\" is defined twice, and the page shows only the first definition",
        "give one of the two another label");
}

/// <summary>What a text contains that only another tool would read.</summary>
internal static class LeftoverFaults
{
    /// <param name="kind">The group of the pattern that found it.</param>
    /// <param name="count">How often the kind is in the text.</param>
    public static Diagnostic Leftover(Place place, string kind, string text, int count) => Diagnostic.Warning(
        "leftover-syntax",
        place,
        $"{NameOf(kind)} of another tool would be published as text: {Quote.Of(text)}{Further(count)}",
        FixOf(kind));

    public static Diagnostic MathIsOff(Place place) => Diagnostic.Warning(
        "math-off",
        place,
        "the text contains formulas, which are published as plain text because formulas are off",
        "write `math: true` below `markdown` in aiblog.yml, or put text that is not a formula in backticks");

    public static Diagnostic Diagram(Place place) => Diagnostic.Warning(
        "diagram-as-code",
        place,
        "this Mermaid diagram is published as code, because aiblog does not render diagrams",
        "export the diagram as an SVG file and show that; to show the code itself, name the language `text`");

    private static string Further(int count) =>
        count == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" (and {count - 1} more in this file)");

    private static string NameOf(string kind) => kind switch
    {
        "shortcode" or "wordpress" => "a shortcode",
        "tag" => "a template tag",
        "variable" => "a template variable",
        "attributes" => "an attribute list",
        "container" or "admonition" => "a container",
        "wikilink" => "a wiki link",
        _ => "a mark for a table of contents",
    };

    private static string FixOf(string kind) => kind switch
    {
        "attributes" => "delete it; only headings may have an id, written `## Heading {#id}`",
        "container" or "admonition" => "write an alert, `> [!NOTE]`, or delete it",
        "wikilink" => "write a link, `[text](file.md)`, or an image, `![text](image.png)`",
        "contents" => "delete it, and write `toc: true` in the front matter",
        _ => "replace it with Markdown or HTML; to show it as text, put it in backticks",
    };
}

/// <summary>Raw HTML in a body that cannot stay as it was written.</summary>
internal static class BodyFaults
{
    public static Diagnostic DroppedElement(Place place, string name) => Diagnostic.Warning(
        "dropped-html", place, $"the element {Quote.Of($"<{name}>")} is not allowed in a body, so its tags are removed",
        "use another element; to show the tag as text, put it between backticks");

    public static Diagnostic DroppedAttribute(Place place, string name, string element) => Diagnostic.Warning(
        "dropped-html", place, $"the attribute {Quote.Of(name)} is not allowed on {Quote.Of($"<{element}>")} in a body, so it is removed",
        "remove it; docs/markdown.md lists the HTML that a body may contain");

    public static Diagnostic DroppedStyle(Place place, string url) => Diagnostic.Warning(
        "dropped-html", place, $"{Quote.Of(url)} is a URL of another origin in the head of a CSS function, so the function is removed",
        "write the URL in the declaration that uses it");

    public static Diagnostic RepeatedAttribute(Place place, string name) => Diagnostic.Warning(
        "dropped-html", place,
            $"this tag has the attribute {Quote.Of(name)} more than once; browsers use the first, so the others are removed",
        "keep one of them");

    public static Diagnostic EscapedTag(Place place, string tag) => Diagnostic.Warning(
        "escaped-html", place, $"{Quote.Of(tag)} is not HTML that a body may contain, so it is shown as text",
        "to show the tag, put it between backticks; to use an element, check its name and its end tag");

    public static Diagnostic StrayEnd(Place place, string name) => Diagnostic.Warning(
        "unbalanced-html", place, $"the end tag {Quote.Of($"</{name}>")} has no start tag in this body, so it is removed",
        "remove it, or add the start tag before it");

    public static Diagnostic Unclosed(Place place, string name) => Diagnostic.Warning(
        "unbalanced-html", place, $"nothing closes {Quote.Of($"<{name}>")}, so it ends with the block or body that it is in",
        $"add {Quote.Of($"</{name}>")} where it ends");

    public static Diagnostic TooDeepMarkup(Place place, string tag) => Diagnostic.Warning(
        "escaped-html", place, $"too many elements are open at {Quote.Of(tag)}, so it is shown as text",
        "add the missing end tags, or put pasted data into a code block");

    public static Diagnostic UnstableMarkup(Place place) => Diagnostic.Warning(
        "unstable-html", place, "browsers do not agree on what this HTML means, so the block is shown as text",
        "close every element in the order in which they were opened, and keep HTML out of SVG and MathML");
}
