using System.Collections.Immutable;
using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Parse.Tree;
using AiBlog.Text.Highlighting;
using AiBlog.Text.Html;
using AiBlog.Text.Typesetting;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown.Writers;

/// <summary>Collects one body: its HTML, the holes in it, and the same text without markup.</summary>
internal sealed class BodyWriter(ParseState state, int headingShift) : ITypesetter
{
    private const int Deepest = 100;

    // The first body is nearly all of the text; made big enough at once, the builder stays in one piece.
    private readonly StringBuilder html = new(state.TakeExpectedLength());
    private readonly StringBuilder plain = new(256);
    private readonly ImmutableArray<Hole>.Builder holes = ImmutableArray.CreateBuilder<Hole>();
    private readonly ImmutableArray<Heading>.Builder headings = ImmutableArray.CreateBuilder<Heading>();
    private readonly ImmutableArray<string>.Builder anchors = ImmutableArray.CreateBuilder<string>();
    private readonly List<TreeMark> marks = [];
    private readonly StringBuilder lead = new();
    private int depth;
    private int leadStart = -1;
    private int? moreAt;
    private int leadAtMore;

    public ParseState State { get; } = state;

    public QuoteMarks Quotes => State.Quotes;

    public int Length => html.Length;

    /// <summary>Takes HTML as it is.</summary>
    public StringBuilder Builder => html;

    /// <summary>The author's elements that are open.</summary>
    public RawBalance Balance { get; } = new();

    /// <summary>What stands before the next text, for smart punctuation; <c>\0</c> where a block begins.</summary>
    public char Previous { get; set; }

    public bool IsQuoting { get; set; }

    public bool IsQuotingInside { get; set; }

    /// <summary>How many raw <c>code</c> elements and the like are open: nothing in them is made smart.</summary>
    public int RawCodeDepth { get; set; }

    /// <summary>Links, pictures and raw HTML are left out, and nothing is reported: the text is written a second time.</summary>
    public bool IsBare { get; set; }

    /// <summary>The text goes into the HTML only.</summary>
    public bool IsUnread { get; set; }

    /// <summary>How many raw elements are open whose text readers do not see, such as <c>script</c>.</summary>
    public int HiddenDepth { get; set; }

    public int ImageCount { get; set; }

    public bool HasEmbed { get; set; }

    /// <param name="topLevel">The level that the highest heading gets.</param>
    /// <param name="anchor">Where a link to the whole body leads; null when it has no such place.</param>
    public static MarkdownBody Write(ParseState state, ImmutableArray<Block> blocks, int topLevel, string? anchor = null)
    {
        var highest = blocks.OfType<HeadingBlock>().Select(h => h.Level).DefaultIfEmpty(topLevel).Min();
        var writer = new BodyWriter(state, topLevel - highest);
        if (anchor is not null)
        {
            writer.Markup("<span").Attribute("id", anchor).Markup("></span>\n").Anchor(anchor);
        }

        foreach (var block in blocks)
        {
            var start = writer.plain.Length;
            writer.leadStart = start;
            BlockWriter.Write(writer, block);
            writer.leadStart = -1;
            if (LeadBlocks.Contains(block))
            {
                writer.lead.Append(writer.plain, start, writer.plain.Length - start);
            }
        }

        return writer.ToBody();
    }

    public static MarkdownBody WriteInlines(ParseState state, MarkdownDocument document)
    {
        var writer = new BodyWriter(state, 0);
        foreach (var block in document)
        {
            if (writer.Length > 0)
            {
                writer.Markup(" ").EndLine();
            }

            InlineWriter.WriteAll(writer, (block as LeafBlock)?.Inline);
        }

        return writer.ToBody();
    }

    public MarkdownBody ToBody()
    {
        foreach (var (name, mark) in Balance.Open)
        {
            State.Report(BodyFaults.Unclosed(mark.Place, name));
        }

        return new MarkdownBody(
            marks.Count > 0 ? "" : html.ToString(),
            marks.Count > 0 ? [] : holes.DrainToImmutable(),
            headings.DrainToImmutable(),
            anchors.DrainToImmutable(),
            plain.ToString().TrimEnd('\n', ' '),
            ImageCount)
        { Raw = marks.Count > 0 ? MarkHoles() : null, HasEmbed = HasEmbed, Lead = Lead(), HasMore = moreAt is not null };
    }

    /// <summary>What an excerpt is made of: the paragraphs, up to the mark that the author set. Without paragraphs, all of the
    /// text.</summary>
    private string Lead()
    {
        var text = moreAt is null ? lead.ToString() : lead.ToString(0, leadAtMore);
        return text.AsSpan().IsWhiteSpace() ? plain.ToString(0, moreAt ?? plain.Length).Trim() : text.Trim();
    }

    /// <summary>Ends the excerpt here; only the first such mark counts.</summary>
    public void EndLead()
    {
        if (moreAt is null)
        {
            moreAt = plain.Length;
            lead.Append(plain, Math.Max(leadStart, 0), plain.Length - Math.Max(leadStart, 0));
            leadAtMore = lead.Length;
        }
    }

    /// <summary>The HTML for the parser, in which holes are marks too.</summary>
    private RawBody MarkHoles()
    {
        var marked = new StringBuilder(html.Length + (holes.Count * 16));
        var written = html.ToString();
        var from = 0;
        // The writer of the tree puts the ends of a picture around each image itself.
        foreach (var hole in holes.Where(hole => hole.Kind is not (HoleKind.PictureStart or HoleKind.PictureEnd)))
        {
            marked.Append(written.AsSpan(from, hole.Offset - from));
            AppendMark(marked, new TreeMark(hole.Place, hole));
            from = hole.Offset;
        }

        return new RawBody(marked.Append(written.AsSpan(from)).ToString(), State.Marker, marks, State);
    }

    public int LevelOf(HeadingBlock heading) => Math.Clamp(heading.Level + headingShift, 2, 6);

    public BodyWriter Markup(ReadOnlySpan<char> markup)
    {
        html.Append(markup);
        return this;
    }

    public BodyWriter Number(int number)
    {
        html.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    /// <summary>Text for readers, escaped.</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        HtmlEncoding.AppendText(html, text);
        Previous = text[^1];
        Read(text);
    }

    /// <summary>Text that the HTML shows in some other way.</summary>
    public void Read(ReadOnlySpan<char> text)
    {
        if (IsUnread || HiddenDepth > 0 || text.IsEmpty)
        {
            return;
        }

        var isAfterSpace = plain.Length == 0 || plain[^1] is ' ' or '\n';
        plain.Append(isAfterSpace ? text.TrimStart(' ') : text);
    }

    public void Highlighted(string code, string language)
    {
        using var output = new StringWriter(html, System.Globalization.CultureInfo.InvariantCulture);
        Highlighter.Write(output, code, language);
    }

    /// <summary>An attribute with a space before it.</summary>
    public BodyWriter Attribute(string name, ReadOnlySpan<char> value)
    {
        HtmlEncoding.AppendAttribute(html, name, value);
        return this;
    }

    /// <summary>Ends a block in the text without markup.</summary>
    public void EndLine()
    {
        if (!IsUnread && plain.Length > 0 && plain[^1] != '\n')
        {
            plain.Length -= plain[^1] == ' ' ? 1 : 0;
            plain.Append('\n');
        }
    }

    /// <summary>Forgets the text before: quotes do not run over blocks.</summary>
    public void BeginText()
    {
        Previous = '\0';
        IsQuoting = false;
        IsQuotingInside = false;
        RawCodeDepth = 0;
    }

    public void Hole(HoleKind kind, string target, int offset, AddressSpan source) =>
        holes.Add(new Hole(html.Length, kind, target, State.PlaceOf(offset),
            source with { IsEmbedded = State.IsEmbedded })
        {
            IsResponsive = kind == HoleKind.Image,
        });

    /// <summary>Marks the tag that is being written, behind its name: its body goes through the HTML parser.</summary>
    public BodyWriter Mark(TreeMark mark)
    {
        AppendMark(html, mark);
        return this;
    }

    private void AppendMark(StringBuilder output, TreeMark mark)
    {
        output.Append(System.Globalization.CultureInfo.InvariantCulture, $" {State.Marker}=\"{marks.Count}\"");
        marks.Add(mark);
    }

    public void Anchor(string id) => anchors.Add(id);

    public void Add(Heading heading) => headings.Add(heading);

    /// <summary>Takes back what was written since a length was noted.</summary>
    public string Cut(int from)
    {
        var cut = html.ToString(from, html.Length - from);
        html.Length = from;
        return cut;
    }

    public string Written(int from) => html.ToString(from, html.Length - from);

    /// <summary>Goes one level down, unless that is too deep for the stack of a worker; then the text has an error.</summary>
    public bool Enter(MarkdownObject item)
    {
        if (depth >= Deepest)
        {
            State.ReportTooDeep(item.Span.Start);
            return false;
        }

        depth++;
        return true;
    }

    public void Leave() => depth--;
}
