using System.Globalization;
using AiBlog.Parse.Markdown.Writers;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown.Footnotes;

/// <summary>Footnotes, and the links there and back.</summary>
internal static class FootnoteWriter
{
    public static MarkdownBody Write(ParseState state, FootnoteGroup group, int topLevel)
    {
        var writer = new BodyWriter(state, topLevel - 1);
        writer.Markup("<ol>\n");
        foreach (var footnote in group.OfType<Footnote>())
        {
            var id = NoteId(writer, footnote);
            writer.Markup("<li").Attribute("id", id).Markup(">\n");
            writer.Anchor(id);
            BlockWriter.WriteAll(writer, footnote);
            writer.Markup("</li>\n");
        }

        return writer.Markup("</ol>\n").ToBody();
    }

    /// <summary>The number in the text, or the arrow back to it.</summary>
    public static void WriteReference(BodyWriter writer, FootnoteLink link)
    {
        if (writer.IsBare)
        {
            return;
        }

        var number = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        var reference = ReferenceId(writer, link);
        var words = writer.State.Words;
        if (link.IsBackLink)
        {
            writer.Markup(" <a class=\"footnote-back\"").Attribute("href", "#" + reference)
                .Attribute("aria-label", $"{words.BackToText} {number}{Again(link)}").Markup(">\u21A9\uFE0E</a>");
            return;
        }

        writer.Markup("<sup").Attribute("id", reference).Markup("><a class=\"footnote-ref\"")
            .Attribute("href", "#" + NoteId(writer, link.Footnote))
            .Attribute("aria-label", $"{words.Footnote} {number}").Markup(">").Markup(number).Markup("</a></sup>");
        writer.Anchor(reference);
        writer.Previous = 'x';
    }

    /// <summary>A note that is named in several places has a link back to each.</summary>
    private static string Again(FootnoteLink link) => link.PreviousSibling is FootnoteLink { IsBackLink: true }
        ? string.Create(CultureInfo.InvariantCulture, $" ({link.Index - link.Footnote.Links[0].Index + 1})")
        : "";

    private static string NoteId(BodyWriter writer, Footnote footnote) =>
        string.Create(CultureInfo.InvariantCulture, $"{writer.State.IdPrefix}fn-{footnote.Order}");

    private static string ReferenceId(BodyWriter writer, FootnoteLink link) =>
        string.Create(CultureInfo.InvariantCulture, $"{writer.State.IdPrefix}fnref-{link.Index}");
}
