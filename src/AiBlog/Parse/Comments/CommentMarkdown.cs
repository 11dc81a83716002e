using AiBlog.Diagnostics;
using AiBlog.Parse.Markdown;
using AiBlog.Parse.Markdown.Syntax;
using AiBlog.Text.Html;
using Markdig;
using Markdig.Extensions.AutoLinks;
using Markdig.Parsers;
using Markdig.Parsers.Inlines;
using Markdig.Syntax;

namespace AiBlog.Parse.Comments;

/// <summary>The small part of Markdown that comments may use: paragraphs, emphasis, code, links, lists, quotes. HTML is text.</summary>
internal sealed class CommentMarkdown
{
    private const int Longest = 20_000;

    private readonly MarkdownPipeline pipeline = Pipeline();

    /// <summary>Never fails: what cannot be read as Markdown is shown as it was typed.</summary>
    public CommentText Read(MarkdownSource source)
    {
        var faults = new List<Diagnostic>();
        var text = source.Text.Trim('\n', ' ', '\t');
        if (text.Length > Longest)
        {
            faults.Add(CommentFaults.TooLong(source.PlaceOf(0), "message", text.Length, Longest));
            source = source with { Text = PrintableText.Cut(source.Text, Longest) };
        }

        if (Document(source) is { } document)
        {
            var writer = new CommentWriter(source, faults);
            writer.Blocks(document);
            return writer.ToText();
        }

        faults.Add(CommentFaults.TooComplex(source.PlaceOf(0)));
        var plain = source.Text.Trim();
        return new CommentText($"<p>{HtmlEncoding.Escape(plain)}</p>\n", plain, [.. faults]);
    }

    private MarkdownDocument? Document(MarkdownSource source)
    {
        if (SizeLimit.Check(source) is not null)
        {
            return null;
        }

        var context = new MarkdownParserContext();
        var limit = ComplexityLimit.Attach(context);
        try
        {
            var document = Markdig.Markdown.Parse(source.Text, pipeline, context);
            return limit.Fault(source) is null ? document : null;
        }
        catch (ArgumentException)
        {
            // Markdig's only way to say that a text is nested too deeply.
            return null;
        }
    }

    private static MarkdownPipeline Pipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation()
            .UseAutoLinks(new AutoLinkOptions { UseHttpsForWWWLinks = true })
            .DisableHtml();
        builder.BlockParsers.TryRemove<HeadingBlockParser>();
        builder.BlockParsers.TryRemove<ThematicBreakParser>();
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        builder.BlockParsers.Replace<ParagraphBlockParser>(new BoundedParagraphParser { ParseSetextHeadings = false });
        builder.BlockParsers.Replace<QuoteBlockParser>(new BoundedQuoteParser());
        builder.BlockParsers.Replace<ListBlockParser>(new BoundedListParser());
        builder.InlineParsers.TryRemove<HtmlEntityParser>();
        return builder.Build();
    }
}
