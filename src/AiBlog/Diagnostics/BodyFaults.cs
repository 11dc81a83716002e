namespace AiBlog.Diagnostics;

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
        "dropped-html", place, $"this tag has the attribute {Quote.Of(name)} more than once; browsers use the first, so the others are removed",
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
