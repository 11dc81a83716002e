using System.Globalization;

namespace AiBlog.Diagnostics;

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
