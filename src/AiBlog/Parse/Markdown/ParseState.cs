using System.Buffers;
using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown.Syntax;
using AiBlog.Parse.Markdown.Writers;
using AiBlog.Text.Typesetting;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown;

/// <summary>What the parts of one text share while they are written. It lives as long as one call.</summary>
internal sealed class ParseState(MarkdownSource source, MarkdownSettings settings, MarkdownWords words, string language, string idPrefix)
{
    private const string UsualMarkerName = "slot";

    /// <summary>Vectorized, which a search that ignores case is not.</summary>
    private static readonly SearchValues<string> UsualMarker = SearchValues.Create([UsualMarkerName], StringComparison.OrdinalIgnoreCase);

    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private bool isTooDeep;
    private bool hasDiagram;
    private string? marker;
    private HeadingIds? ids;
    private int expectedLength = source.Text.Length + (source.Text.Length / 2);

    public MarkdownSettings Settings { get; } = settings;

    public MarkdownWords Words { get; } = words;

    public string IdPrefix => idPrefix;

    public HeadingIds Ids => ids ??= new HeadingIds(idPrefix);

    public QuoteMarks Quotes { get; } = QuoteMarks.Of(language);

    public int TableCount { get; set; }

    /// <summary>A picture has been written; those after it may wait until they are scrolled to.</summary>
    public bool HasImage { get; set; } = source.HasLeadImage;

    /// <summary>By place, so that parts written out of order do not show.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => [.. diagnostics.OrderBy(d => d.Place.Line).ThenBy(d => d.Place.Column)];

    /// <summary>How long the HTML of the next part will be, about.</summary>
    public int TakeExpectedLength()
    {
        var length = Math.Max(expectedLength, 256);
        expectedLength = 0;
        return length;
    }

    public string SourceText => source.Text;

    public bool IsEmbedded => source.IsEmbedded;

    /// <summary>The name of an attribute that is nowhere in the source, so no author can have written it.</summary>
    public string Marker => marker ??= FindMarker();

    public Place PlaceOf(int offset) => source.PlaceOf(offset);

    /// <summary>The span of a text that should stand at an offset; none when it stands there in pieces, between the marks of a quote or
    /// list.</summary>
    public AddressSpan SpanOf(int offset, ReadOnlySpan<char> text) =>
        source.Text.AsSpan(offset).StartsWith(text) ? new AddressSpan(offset, text.Length, false) : default;

    private string FindMarker()
    {
        var name = UsualMarkerName;
        if (!source.Text.AsSpan().ContainsAny(UsualMarker))
        {
            return name;
        }

        for (var number = 0; source.Text.Contains(name, StringComparison.OrdinalIgnoreCase); number++)
        {
            name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"slot{number}q");
        }

        return name;
    }

    public void Report(Diagnostic diagnostic) => diagnostics.Add(diagnostic);

    /// <summary>Reports the first diagram of a text.</summary>
    public void ReportDiagram(int offset)
    {
        if (!hasDiagram)
        {
            hasDiagram = true;
            Report(LeftoverFaults.Diagram(PlaceOf(offset)));
        }
    }

    public void ReportTooDeep(int offset)
    {
        if (!isTooDeep)
        {
            isTooDeep = true;
            Report(MarkdownFaults.TooDeep(PlaceOf(offset)));
        }
    }
}

/// <summary>Where an address stands in the Markdown it was written in, so that it can be written anew there.</summary>
/// <param name="Start">In UTF-16 units of the text that was parsed.</param>
/// <param name="Length">0 when the address has no place of its own in the text.</param>
/// <param name="IsEmbedded">The text is that of the front matter's opinion, not the file's body.</param>
internal readonly record struct AddressSpan(int Start, int Length, bool IsEmbedded)
{
    /// <summary>The address of a link or picture, angle brackets included; that of its definition when it only names one.</summary>
    public static AddressSpan Of(LinkInline link)
    {
        var span = link.Reference is { } definition ? definition.UrlSpan : link.UrlSpan;
        return span.IsEmpty || span.Start < 0 ? default : new AddressSpan(span.Start, span.Length, false);
    }
}
