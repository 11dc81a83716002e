using Markdig.Parsers;

namespace AiBlog.Parse.Markdown;

/// <summary>Opens a list unless it is nested too deeply.</summary>
internal sealed class BoundedListParser : ListBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor) => ComplexityLimit.Open(processor, base.TryOpen);
}
