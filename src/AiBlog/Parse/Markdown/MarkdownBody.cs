using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown.Writers;
using AiBlog.Parse.Tree;
using AiBlog.Privacy.Gate;
using AiBlog.Store;

namespace AiBlog.Parse.Markdown;

/// <summary>Markdown as HTML with holes for URLs, and with the ranges in it that wait for consent.</summary>
/// <param name="Html">As its author meant it: no placeholder is in it.</param>
/// <param name="Anchors">Every id in the HTML, and the name of each raw <c>a</c>, in the order they stand.</param>
/// <param name="PlainText">For excerpt, counting and search: a line a block, smart punctuation done; without headings, code blocks,
/// formulas set apart, alert titles, alt texts and the numbers of footnotes.</param>
internal sealed record MarkdownBody(
    string Html,
    ImmutableArray<Hole> Holes,
    ImmutableArray<Heading> Headings,
    ImmutableArray<string> Anchors,
    string PlainText,
    int ImageCount)
{
    public string Html
    {
        get => StoredHtml.Value;
        init => StoredHtml = new(value);
    }

    public string PlainText
    {
        get => StoredPlainText.Value;
        init => StoredPlainText = new(value);
    }

    private Stored<string> StoredHtml { get; init; } = new(Html);

    private Stored<string> StoredPlainText { get; init; } = new(PlainText);

    /// <summary>What loads from other origins; each output writes it in its own form.</summary>
    public ImmutableArray<GatedRange> Gates { get; init; } = [];

    /// <summary>The body before it went through the HTML parser; null for Markdown that needs none, and once it is through.</summary>
    public RawBody? Raw { get; init; }

    /// <summary>The plain text of the paragraphs, for an excerpt; what is before <c>&lt;!--more--&gt;</c> when the author set that
    /// mark.</summary>
    public string Lead { get; init; } = "";

    /// <summary>The author marked the end of the excerpt.</summary>
    public bool HasMore { get; init; }

    /// <summary>A frame behind its gate stands in it.</summary>
    public bool HasEmbed { get; init; }

    /// <summary>Returns the same body with other strings, which may be in the store.</summary>
    public MarkdownBody With(Stored<string> html, Stored<string> plainText) =>
        this with { StoredHtml = html, StoredPlainText = plainText };

    /// <summary>This body and then another, as one.</summary>
    public MarkdownBody Join(MarkdownBody second) => new(
        Html + second.Html,
        [.. Holes, .. second.Holes.Select(hole => hole with { Offset = hole.Offset + Html.Length })],
        [.. Headings, .. second.Headings],
        [.. Anchors, .. second.Anchors],
        PlainText + "\n" + second.PlainText,
        ImageCount + second.ImageCount)
    {
        Gates = [.. Gates, .. second.Gates.Select(gate => gate with { Start = gate.Start + Html.Length, End = gate.End + Html.Length })],
    };
}

/// <summary>The parts of one Markdown text.</summary>
/// <param name="Opinion">What stood under an opinion heading, without that heading.</param>
/// <param name="Footnotes">An ordered list, the footnotes of report and opinion together.</param>
internal sealed record MarkdownParts(
    MarkdownBody Report, MarkdownBody? Opinion, MarkdownBody? Footnotes, ImmutableArray<Diagnostic> Diagnostics);

/// <summary>A heading of the text's own level (not in a quote or list), for a table of contents.</summary>
/// <param name="Level">As it is in the HTML, 2 to 6.</param>
/// <param name="Text">Without markup and as written, quotes straight.</param>
/// <param name="Html">Without links, pictures and raw HTML, so that it may stand inside a link.</param>
internal sealed record Heading(int Level, string Id, string Text, string Html);

/// <summary>An attribute left out of the HTML because its address needs the site: its text goes in at the offset, a space before
/// it.</summary>
/// <param name="Offset">In UTF-16 units of the HTML it belongs to; holes of one HTML are in ascending order.</param>
/// <param name="Target">As the author wrote it, escapes and character references decoded.</param>
/// <param name="Source">Where the target stands in the Markdown.</param>
internal sealed record Hole(int Offset, HoleKind Kind, string Target, Place Place, AddressSpan Source)
{
    /// <summary>Of the attribute.</summary>
    public string Name { get; init; } = Kind == HoleKind.Link ? "href" : "src";

    /// <summary>The image may be loaded in the width and format that suit the reader.</summary>
    public bool IsResponsive { get; init; }

    /// <summary>The size in pixels that a raw image gives itself; 0 where it gives none.</summary>
    public (int Width, int Height) Declared { get; init; }
}

/// <summary>What is missing at a hole until the whole site is known.</summary>
internal enum HoleKind
{
    /// <summary><c> href="..."</c>.</summary>
    Link,

    /// <summary><c> src="..." width="..." height="..."</c>.</summary>
    Image,

    /// <summary><c> src="..."</c> alone: a video, a frame, or a raw picture that says its own size.</summary>
    Source,

    /// <summary>Before an image: <c>&lt;picture&gt;</c> with the formats of its variants, or nothing.</summary>
    PictureStart,

    /// <summary>Behind an image: <c>&lt;/picture&gt;</c>, or nothing.</summary>
    PictureEnd,

    /// <summary><c> srcset="..."</c>: several URLs, each with a descriptor.</summary>
    Set,
}
