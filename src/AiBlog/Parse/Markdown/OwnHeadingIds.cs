using System.Buffers;
using AiBlog.Diagnostics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Parse.Markdown;

/// <summary>Reads the id that an author gives a heading: <c>## Results {#results}</c>.</summary>
internal static class OwnHeadingIds
{
    private static readonly object Taken = new();

    private static readonly SearchValues<char> Foreign = SearchValues.Create(" \t{}\"'<>&");

    /// <summary>Takes the ids out of the headings' text, before any heading is given one made from its text.</summary>
    public static void Take(MarkdownDocument document, ParseState state)
    {
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            if (heading.Inline?.LastChild is LiteralInline literal && Find(literal) is { } id)
            {
                heading.SetData(Taken, literal.Span);
                if (state.Ids.TryReserve(id))
                {
                    heading.SetData(typeof(OwnHeadingIds), id);
                }
                else
                {
                    state.Report(MarkdownFaults.HeadingIdTaken(state.PlaceOf(literal.Span.End - id.Length - 2), id));
                }
            }
        }
    }

    /// <summary>Where the id was that a heading's text had at its end; null when it had none.</summary>
    public static SourceSpan? SpanOf(HeadingBlock heading) => heading.GetData(Taken) as SourceSpan?;

    public static string? Of(HeadingBlock heading) => heading.GetData(typeof(OwnHeadingIds)) as string;

    private static string? Find(LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        var rest = text.TrimEnd(" \t");
        var open = rest.LastIndexOf("{#");
        if (open < 0 || rest[^1] != '}' || (open == 0 && literal.IsFirstCharacterEscaped))
        {
            return null;
        }

        var id = rest[(open + 2)..^1].Trim(" \t");
        if (id.IsEmpty || id.ContainsAny(Foreign))
        {
            return null;
        }

        var found = id.ToString();
        literal.Content.End = literal.Content.Start + text[..open].TrimEnd(" \t").Length - 1;
        return found;
    }
}
