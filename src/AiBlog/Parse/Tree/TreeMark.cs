using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown;
using AiBlog.Parse.Markdown.Writers;
using AiBlog.Privacy.Gate;
using AiBlog.Text.Html;

namespace AiBlog.Parse.Tree;

/// <summary>Where a start tag was written. Each marked tag carries its number through the HTML parser, which moves and repeats
/// elements.</summary>
/// <param name="Place">Of the tag, or of what Markdown made into a tag.</param>
/// <param name="Hole">The URL that Markdown left out of the tag.</param>
/// <param name="Markup">The author's HTML; null for a tag that Markdown wrote.</param>
/// <param name="Start">Of the tag in <paramref name="Markup"/>.</param>
internal sealed record TreeMark(
    Place Place, Hole? Hole = null, RawMarkup? Markup = null, int Start = 0, int End = 0, Func<int, Place>? PlaceOf = null)
{
    /// <summary>A longer tag is scanned once for all its attributes.</summary>
    private const int LongTag = 2048;

    private Dictionary<string, (int Start, int ValueStart, string Raw)>? attributes;

    public bool IsAuthors => Markup is not null;

    /// <summary>The first attribute of a name: offsets of its value and of what was written between its quotation marks.</summary>
    public (int Start, int ValueStart, string Raw)? Find(string name)
    {
        if (Markup is null)
        {
            return null;
        }

        if (End - Start > LongTag)
        {
            return (attributes ??= All(Markup.Html)).TryGetValue(name, out var found) ? found : null;
        }

        var scanner = new TagScanner(Markup.Html.AsSpan(Start, End - Start));
        return scanner.Next() && scanner.TryAttribute(name, out var attribute)
            ? (Start + attribute.Start, Start + attribute.ValueStart, attribute.RawValue.ToString())
            : null;
    }

    private Dictionary<string, (int Start, int ValueStart, string Raw)> All(string html)
    {
        var all = new Dictionary<string, (int, int, string)>(StringComparer.OrdinalIgnoreCase);
        var scanner = new TagScanner(html.AsSpan(Start, End - Start));
        if (scanner.Next())
        {
            foreach (var attribute in scanner.Attributes)
            {
                all.TryAdd(attribute.Name.ToString(),
                    (Start + attribute.Start, Start + attribute.ValueStart, attribute.RawValue.ToString()));
            }
        }

        return all;
    }

    /// <summary>The place of an attribute, or of the tag.</summary>
    public Place PlaceOfAttribute(string name) => Find(name) is var (start, _, _) ? At(start) : Place;

    /// <summary>The place of an offset in the author's HTML.</summary>
    public Place At(int offset) => Markup is not null && PlaceOf is not null ? PlaceOf(Markup.SourceOffset(offset)) : Place;

    /// <summary>The offset in the Markdown of an offset in the author's HTML.</summary>
    public int SourceOffset(int offset) => Markup?.SourceOffset(offset) ?? 0;
}

/// <summary>What the tree of one file's bodies reports.</summary>
internal sealed class TreeNotes(GateReport report)
{
    /// <summary>How many faults were reported, so that a caller sees whether another one said enough.</summary>
    public int Count { get; private set; }

    public void Remark(GateRemarkKind kind, string subject, Place place)
    {
        Count++;
        report.Add(new GateRemark(kind, subject, place));
    }

    public void Report(Diagnostic diagnostic)
    {
        Count++;
        report.Add(diagnostic);
    }

    public void Found(Finding finding) => report.Add(finding);
}
