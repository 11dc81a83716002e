using Markdig.Parsers;

namespace AiBlog.Parse.Markdown;

/// <summary>Opens a quote unless it is nested too deeply.</summary>
internal sealed class BoundedQuoteParser : QuoteBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) => ComplexityLimit.Open(processor, base.TryOpen);
}
