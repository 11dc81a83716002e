using AiBlog.Diagnostics;
using AiBlog.Text.Slugs;
using Markdig;
using Markdig.Extensions.Footnotes;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown.Footnotes;

/// <summary>The footnotes of one text while it is parsed: definitions in any block, references, and notes written in the line.</summary>
/// <remarks>As on GitHub, a reference to a defined footnote is never part of a link reference, and definitions inside lists and quotes
/// count.</remarks>
internal sealed class FootnoteIndex
{
    private readonly string text;
    private readonly Dictionary<string, Footnote> defined = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Footnote> definitions = [];
    private readonly List<(string Label, int Offset)> unmatched = [];
    private FootnoteGroup? group;

    private FootnoteIndex(string text) => this.text = text;

    public static FootnoteIndex Attach(MarkdownParserContext context, string text)
    {
        var index = new FootnoteIndex(text);
        context.Properties[typeof(FootnoteIndex)] = index;
        return index;
    }

    /// <summary>Null for text that is only a line, where nothing defines a footnote.</summary>
    public static FootnoteIndex? Of(MarkdownParserContext? context) =>
        context?.Properties.GetValueOrDefault(typeof(FootnoteIndex)) as FootnoteIndex;

    public void Define(Footnote footnote)
    {
        definitions.Add(footnote);
        defined.TryAdd(footnote.Label ?? "", footnote);
    }

    /// <summary>The link of a reference; null when no footnote has the label.</summary>
    public FootnoteLink? Refer(string label)
    {
        if (!defined.TryGetValue(label, out var footnote))
        {
            return null;
        }

        var link = new FootnoteLink(footnote);
        footnote.Links.Add(link);
        return link;
    }

    public bool Defines(string label) => defined.ContainsKey(label);

    public void Miss(string label, int offset) => unmatched.Add((label, offset));

    /// <summary>A note written where it is referred to. Its text is read with the blocks at the end of the document.</summary>
    public FootnoteLink AddInline(InlineProcessor processor, StringSlice content)
    {
        var paragraph = new ParagraphBlock(null!);
        var start = processor.GetSourcePosition(content.Start, out var line, out var column);
        for (var from = content.Start; from <= content.End;)
        {
            // The lines of a note are those of the file, because marks of a quote may be between them.
            var length = content.Text.AsSpan(from, content.End - from + 1).IndexOf('\n');
            var end = length < 0 ? content.End : from + length - 1;
            var source = processor.GetSourcePosition(from);
            var slice = new StringSlice(text, source, source + end - from, NewLine.LineFeed);
            paragraph.AppendLine(ref slice, column, line, source, false);
            from = end + 2;
        }

        paragraph.Span = new SourceSpan(start, processor.GetSourcePosition(content.End));
        paragraph.Line = line;
        paragraph.Column = column;
        var footnote = new Footnote(null!) { Label = "", Span = paragraph.Span, Line = line, Column = column };
        footnote.Add(paragraph);
        Group(processor.Document).Add(footnote);
        var link = new FootnoteLink(footnote);
        footnote.Links.Add(link);
        return link;
    }

    /// <summary>Moves the notes to the end of the document, in the order of their references, and gives each its number and its links
    /// back.</summary>
    public void Arrange(MarkdownDocument document, ParseState state)
    {
        foreach (var footnote in definitions)
        {
            TakeOut(footnote);
        }

        var order = new List<Footnote>();
        Follow(document, order);
        for (var i = 0; i < order.Count; i++)
        {
            Follow(order[i], order);
        }

        Report(state, order);
        if (order.Count == 0)
        {
            if (group is not null)
            {
                document.Remove(group);
            }

            return;
        }

        var notes = Group(document);
        notes.Clear();
        var index = 0;
        foreach (var footnote in order)
        {
            notes.Add(footnote);
            index = LinkBack(footnote, index);
        }
    }

    private FootnoteGroup Group(MarkdownDocument document)
    {
        if (group is null)
        {
            group = new FootnoteGroup(null!);
            document.Add(group);
        }

        return group;
    }

    /// <summary>Removes a definition from where it was written, with the quote or list item that contains nothing else.</summary>
    private static void TakeOut(Footnote footnote)
    {
        Block emptied = footnote;
        while (emptied.Parent is { } parent)
        {
            parent.Remove(emptied);
            if (parent.Count > 0 || parent is not (QuoteBlock or ListItemBlock or ListBlock))
            {
                return;
            }

            emptied = parent;
        }
    }

    /// <summary>Numbers the notes in the order in which a reader meets their references; a reference in a link moves behind it.</summary>
    private static void Follow(ContainerBlock container, List<Footnote> order)
    {
        foreach (var link in container.Descendants<FootnoteLink>().ToList())
        {
            var outer = OuterLink(link);
            if (container is MarkdownDocument && IsInNote(link))
            {
                continue;
            }

            if (outer is { IsImage: true })
            {
                link.Footnote.Links.Remove(link);
                link.Remove();
                continue;
            }

            if (outer is not null)
            {
                link.Remove();
                outer.InsertAfter(link);
            }

            if (link.Footnote.Order <= 0)
            {
                order.Add(link.Footnote);
                link.Footnote.Order = order.Count;
                link.Footnote.Links.Clear();
            }

            link.Footnote.Links.Add(link);
        }
    }

    private static bool IsInNote(Inline inline)
    {
        Inline top = inline;
        while (top.Parent is { } parent)
        {
            top = parent;
        }

        for (Block? block = (top as ContainerInline)?.ParentBlock; block is not null; block = block.Parent)
        {
            if (block is FootnoteGroup)
            {
                return true;
            }
        }

        return false;
    }

    private static LinkInline? OuterLink(Inline inline)
    {
        LinkInline? outer = null;
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            outer = parent as LinkInline ?? outer;
        }

        return outer;
    }

    private static int LinkBack(Footnote footnote, int index)
    {
        if (footnote.LastChild is not ParagraphBlock last)
        {
            last = new ParagraphBlock(null!);
            footnote.Add(last);
        }

        last.Inline ??= new ContainerInline();
        foreach (var link in footnote.Links)
        {
            link.Index = ++index;
            last.Inline.AppendChild(new FootnoteLink(footnote) { Index = index, IsBackLink = true });
        }

        return index;
    }

    private void Report(ParseState state, List<Footnote> order)
    {
        var used = order.ToHashSet();
        foreach (var footnote in definitions)
        {
            var place = state.PlaceOf(footnote.Span.Start);
            if (defined[footnote.Label ?? ""] != footnote)
            {
                state.Report(FootnoteFaults.Duplicate(place, footnote.Label ?? ""));
            }
            else if (!used.Contains(footnote))
            {
                state.Report(FootnoteFaults.Unused(place, footnote.Label ?? ""));
            }
        }

        var suggestions = new Suggestions();
        foreach (var (label, offset) in unmatched)
        {
            state.Report(FootnoteFaults.Undefined(state.PlaceOf(offset), label, suggestions.Closest(label, defined.Keys)));
        }
    }
}
