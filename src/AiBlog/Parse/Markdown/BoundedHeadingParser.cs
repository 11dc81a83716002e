using Markdig.Parsers;
using Markdig.Syntax;

namespace AiBlog.Parse.Markdown;

/// <summary>Leaves a heading unread that would take Markdig more than bounded time.</summary>
internal sealed class BoundedHeadingParser : HeadingBlockParser
{
    public override bool Close(BlockProcessor processor, Block block) =>
        ComplexityLimit.Admits(processor, (LeafBlock)block) && base.Close(processor, block);
}
