using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown;
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
                writer.State.Report(BodyFaults.RepeatedAttribute(writer.State.PlaceOf(markup.SourceOffset(shift + attribute.Start)), attribute.Name.ToString()));
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
