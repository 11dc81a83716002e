using System.Collections.Immutable;
using AiBlog.Parse.Tree;
using AiBlog.Privacy.Gate;

namespace AiBlog.Parse.Markdown;

/// <summary>Markdown as HTML with holes for URLs, and with the ranges in it that wait for consent.</summary>
/// <param name="Html">As its author meant it: no placeholder is in it.</param>
/// <param name="Anchors">Every id in the HTML, and the name of each raw <c>a</c>, in the order they stand.</param>
/// <param name="PlainText">
/// For excerpt, counting and search: a line a block, smart punctuation done; without headings, code blocks, formulas set apart, alert
/// titles, alt texts and the numbers of footnotes.
/// </param>
internal sealed record MarkdownBody(
    string Html,
    ImmutableArray<Hole> Holes,
    ImmutableArray<Heading> Headings,
    ImmutableArray<string> Anchors,
    string PlainText,
    int ImageCount)
{
    /// <summary>What loads from other origins; each output writes it in its own form.</summary>
    public ImmutableArray<GatedRange> Gates { get; init; } = [];

    /// <summary>The body before it went through the HTML parser; null for Markdown that needs none, and once it is through.</summary>
    public RawBody? Raw { get; init; }

    /// <summary>The plain text of the paragraphs, for an excerpt; what is before <c>&lt;!--more--&gt;</c> when the author set that mark.</summary>
    public string Lead { get; init; } = "";

    /// <summary>The author marked the end of the excerpt.</summary>
    public bool HasMore { get; init; }

    /// <summary>A frame behind its gate stands in it.</summary>
    public bool HasEmbed { get; init; }

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
