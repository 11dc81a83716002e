using System.Collections.Immutable;
using AiBlog.Parse.Markdown;
using AiBlog.Parse.Markdown.Footnotes;
using AiBlog.Parse.Markdown.Syntax;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Footnotes;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiBlog.Import.Bodies;

/// <summary>Where code, HTML, and link destinations are in Markdown, as the parser of a build sees them.</summary>
/// <param name="Code">Code blocks and code spans, in order; nothing in them may be changed.</param>
/// <param name="Html">Raw HTML.</param>
internal sealed record MarkdownMap(ImmutableArray<(int Start, int End)> Code, ImmutableArray<(int Start, int End)> Html,
    ImmutableArray<LinkSpan> Links)
{
    private static readonly MarkdownPipeline Pipeline = Pipelines.ForBlocks(hasMath: false);

    public static MarkdownMap Empty { get; } = new([], [], []);

    /// <summary>Empty when the text is too complex to parse; a build will say the same.</summary>
    public static MarkdownMap Of(string text)
    {
        var code = new List<(int, int)>();
        var html = new List<(int, int)>();
        var links = new List<LinkSpan>();
        foreach (var node in Document(text)?.Descendants() ?? [])
        {
            Collect(node, code, html, links);
        }

        return new MarkdownMap([.. code.Order()], [.. html.Order()], [.. links]);
    }

    /// <summary>The tree as the parser of a build makes it; null when the text is too complex.</summary>
    public static MarkdownDocument? Document(string text)
    {
        try
        {
            var context = new MarkdownParserContext();
            var limit = ComplexityLimit.Attach(context);
            FootnoteIndex.Attach(context, text);
            var document = Markdig.Markdown.Parse(text, Pipeline, context);
            return limit.Fault(new MarkdownSource(text, _ => default)) is null ? document : null;
        }
        catch (ArgumentException)
        {
            // Markdig's way to say that inlines are nested too deeply.
            return null;
        }
    }

    public bool IsCode(int offset) => IsIn(Code, offset);

    public bool IsHtml(int offset) => IsIn(Html, offset);

    private static bool IsIn(ImmutableArray<(int Start, int End)> ranges, int offset)
    {
        var (low, high) = (0, ranges.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ranges[middle].Start <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low > 0 && offset < ranges[low - 1].End;
    }

    private static void Collect(MarkdownObject node, List<(int, int)> code, List<(int, int)> html, List<LinkSpan> links)
    {
        switch (node)
        {
            case CodeBlock or CodeInline:
                code.Add((node.Span.Start, node.Span.End + 1));
                break;
            case HtmlBlock { Type: HtmlBlockType.ScriptPreOrStyle }:
                code.Add((node.Span.Start, node.Span.End + 1));
                html.Add((node.Span.Start, node.Span.End + 1));
                break;
            case HtmlBlock or HtmlInline:
                html.Add((node.Span.Start, node.Span.End + 1));
                break;
            case LinkInline { Reference: null, IsAutoLink: false } link when !link.UrlSpan.IsEmpty:
                links.Add(new LinkSpan(link.UrlSpan.Start, link.UrlSpan.End + 1, link.IsImage));
                break;
            case LinkReferenceDefinition { Url.Length: > 0 } definition and not FootnoteLinkReferenceDefinition
                and not HeadingLinkReferenceDefinition when !definition.UrlSpan.IsEmpty:
                links.Add(new LinkSpan(definition.UrlSpan.Start, definition.UrlSpan.End + 1, false));
                break;
        }
    }
}

/// <summary>Where the destination of a Markdown link or image is written.</summary>
internal readonly record struct LinkSpan(int Start, int End, bool IsImage);
