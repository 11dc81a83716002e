using System.Collections.Frozen;
using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown.Writers;
using AiBlog.Text.Html;

namespace AiBlog.Parse.Tree;

/// <summary>Notes what a raw start tag means for the body: anchors, images without alternative text, repeated attributes.</summary>
internal static class RawTags
{
    /// <param name="shift">Of the scanned text in the markup.</param>
    public static void Look(BodyWriter writer, RawMarkup markup, ref TagScanner scanner, int shift)
    {
        NoteAnchors(writer, ref scanner);
        if (scanner.Is("img"))
        {
            ImageWriter.Count(writer);
            ReportMissingAlt(writer, markup, ref scanner, shift);
        }

        var names = new FirstNames();
        foreach (var attribute in scanner.Attributes)
        {
            if (!names.Add(attribute.Name))
            {
                writer.State.Report(
                    BodyFaults.RepeatedAttribute(writer.State.PlaceOf(markup.SourceOffset(shift + attribute.Start)),
                    attribute.Name.ToString()));
            }
        }
    }

    private static void NoteAnchors(BodyWriter writer, ref TagScanner scanner)
    {
        if (scanner.TryAttribute("id", out var id))
        {
            writer.Anchor(id.Value());
        }

        if (scanner.Is("a") && scanner.TryAttribute("name", out var name))
        {
            writer.Anchor(name.Value());
        }
    }

    private static void ReportMissingAlt(BodyWriter writer, RawMarkup markup, ref TagScanner scanner, int shift)
    {
        if (!scanner.TryAttribute("alt", out _))
        {
            var source = scanner.TryAttribute("src", out var src) ? src.Value() : "";
            writer.State.Report(MarkdownFaults.TagWithoutAlt(writer.State.PlaceOf(markup.SourceOffset(shift + scanner.Start)), source));
        }
    }
}

/// <summary>What becomes of a raw tag by its name, before any tree is built.</summary>
internal static class RawNames
{
    /// <summary>In a browser the text behind these tags is no HTML, so one in a sentence would swallow what follows. They have no use in a
    /// body.</summary>
    private static readonly FrozenSet<string> Text = FrozenSet.Create(
        StringComparer.Ordinal, "title", "textarea", "xmp", "noembed", "noframes", "plaintext", "template", "listing", "frameset", "frame");

    /// <summary>The same, but of use when their end tag follows.</summary>
    private static readonly FrozenSet<string> Closed = FrozenSet.Create(StringComparer.Ordinal, "script", "style", "iframe", "noscript");

    /// <summary>Browsers ignore these in the middle of a page.</summary>
    private static readonly FrozenSet<string> Page = FrozenSet.Create(StringComparer.Ordinal, "html", "head", "body");

    /// <summary>HTML that bodies may not contain: the tags go, what is between them stays.</summary>
    private static readonly FrozenSet<string> Known = FrozenSet.Create(
        StringComparer.Ordinal,
        "applet", "base", "basefont", "bgsound", "blink", "canvas", "command", "content", "dialog", "fencedframe", "image", "isindex",
            "keygen", "main", "marquee",
        "multicol", "nextid", "param", "portal", "selectedcontent", "shadow", "slot", "spacer");

    public static bool IsText(string name) => Text.Contains(name);

    public static bool IsClosed(string name) => Closed.Contains(name);

    public static bool IsPage(string name) => Page.Contains(name);

    /// <summary>No one's element: in a sentence it is more likely a placeholder or a type of some programming language.</summary>
    public static bool IsUnknown(string name) =>
        !(name.Contains('-', StringComparison.Ordinal) || Known.Contains(name) || Closed.Contains(name) || Page.Contains(name)
            || IsAnywhere(name));

    /// <summary>Void elements have no end.</summary>
    public static bool IsVoid(string name) =>
        AllowedMarkup.IsVoid(name) || name is "base" or "basefont" or "bgsound" or "image" or "keygen" or "param" or "frame";

    private static bool IsAnywhere(string name) => AllowedMarkup.IsElement(MarkupSpace.Html, name) || name is "svg" or "math";
}
