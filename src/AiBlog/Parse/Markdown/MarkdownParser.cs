using System.Buffers;
using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown.Footnotes;
using AiBlog.Parse.Markdown.Syntax;
using AiBlog.Parse.Markdown.Writers;
using Markdig;
using Markdig.Syntax;

namespace AiBlog.Parse.Markdown;

/// <summary>Turns Markdown into HTML with holes where addresses need the site. One instance serves all threads.</summary>
internal sealed class MarkdownParser(MarkdownSettings settings)
{
    /// <summary>Vectorized, which a search that ignores case is not.</summary>
    private static readonly SearchValues<string> Ids = SearchValues.Create(["id="], StringComparison.OrdinalIgnoreCase);

    private readonly MarkdownPipeline blocks = Pipelines.ForBlocks(settings.Math);
    private readonly MarkdownPipeline inlines = Pipelines.ForInlines(settings.Math);

    /// <param name="idPrefix">Stands before every id that is made, so that several texts fit on one page.</param>
    /// <param name="topLevel">The level of the highest headings in the HTML; the others follow.</param>
    public MarkdownParts Parse(MarkdownSource source, string language, MarkdownWords words, string idPrefix = "", int topLevel = 2)
    {
        var state = new ParseState(source, settings, words, language, idPrefix);
        if (Read(source, blocks, state) is not { } document)
        {
            return Failed(state);
        }

        if (source.Text.AsSpan().ContainsAny(Ids))
        {
            state.Ids.Reserve(document);
        }

        if (source.Text.Contains("{#", StringComparison.Ordinal))
        {
            OwnHeadingIds.Take(document, state);
        }

        LeftoverSyntax.Report(document, source, state);
        var split = OpinionSplit.Of(document, settings.OpinionHeadings);
        var report = BodyWriter.Write(state, split.Report, topLevel);
        var opinion =
            split.Opinion.IsEmpty ? null : BodyWriter.Write(state, split.Opinion, topLevel + 1, OpinionAnchor(state, split.Heading));
        var footnotes = split.Footnotes is { } group ? FootnoteWriter.Write(state, group, topLevel + 1) : null;
        return new MarkdownParts(report, opinion, footnotes, state.Diagnostics);
    }

    /// <summary>Links to the author's heading keep working, though the theme's heading replaces it.</summary>
    private static string? OpinionAnchor(ParseState state, HeadingBlock? heading) =>
        heading is null ? null : state.Ids.Make(InlineText.Of(heading.Inline).Trim());

    /// <summary>Inline Markdown only, for key points and captions: the report's HTML has no paragraph around it.</summary>
    public MarkdownParts Inline(MarkdownSource source, string language)
    {
        var state = new ParseState(source, settings, MarkdownWords.None, language, "");
        return Read(source, inlines, state) is { } document
            ? new MarkdownParts(BodyWriter.WriteInlines(state, document), null, null, state.Diagnostics)
            : Failed(state);
    }

    private MarkdownDocument? Read(MarkdownSource source, MarkdownPipeline pipeline, ParseState state)
    {
        if (SizeLimit.Check(source) is { } size)
        {
            state.Report(size);
            return null;
        }

        var context = new MarkdownParserContext();
        var limit = ComplexityLimit.Attach(context);
        var footnotes = pipeline == blocks ? FootnoteIndex.Attach(context, source.Text) : null;
        try
        {
            var document = Markdig.Markdown.Parse(source.Text, pipeline, context);
            if (limit.Fault(source) is not { } fault)
            {
                footnotes?.Arrange(document, state);
                return document;
            }

            state.Report(fault);
        }
        catch (ArgumentException)
        {
            // Markdig's only way to say that inlines are nested too deeply; it knows no position.
            state.Report(limit.Fault(source) ?? MarkdownFaults.TooDeep(source.PlaceOf(limit.CostliestOffset)));
        }

        return null;
    }

    private static MarkdownParts Failed(ParseState state) =>
        new(new MarkdownBody("", [], [], [], "", 0), null, null, state.Diagnostics);
}
