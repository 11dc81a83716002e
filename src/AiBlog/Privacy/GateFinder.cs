using AiBlog.Text.Html;

namespace AiBlog.Privacy;

/// <summary>Looks closely at HTML and notes what the gate has to do.</summary>
internal static class GateFinder
{
    public static void Look(string html, MarkupTree tree, GateNotes notes) => Look(html, tree, notes, null, 0, 0);

    /// <param name="frame">The frame in the page that holds this document; null for the page itself.</param>
    /// <param name="frameOffset">Where that frame names the document.</param>
    public static void Look(string html, MarkupTree tree, GateNotes notes, MarkupTag? frame, int frameOffset, int depth)
    {
        var scanner = new TagScanner(html);
        var index = 0;
        while (scanner.Next())
        {
            if (scanner.Kind == TagKind.Start)
            {
                new TagLook(notes, html, tree.Tags[index++], frame, frameOffset, depth).Look(ref scanner);
            }
        }
    }
}
