using AiBlog.Diagnostics;
using AiBlog.Import.HtmlBodies;
using AiBlog.Text;

namespace AiBlog.Import;

/// <summary>Removes what no text of a site can contain, and the marks of the conversion to Markdown. Plug-ins, pasted texts, and references
/// such as <c>&amp;#8;</c> bring them.</summary>
internal static class CleanText
{
    /// <param name="losses">Gets how many characters were removed; null to say nothing.</param>
    public static string Of(string text, LossList? losses, Place place)
    {
        var clean = string.Concat(XmlCharacters.Clean(text).Split(InlineMarkdown.Paragraph, InlineMarkdown.Break));
        if (clean.Length < text.Length)
        {
            losses?.Add(LossKinds.BadInput, $"{text.Length - clean.Length} control characters were removed", place);
        }

        return clean;
    }
}
