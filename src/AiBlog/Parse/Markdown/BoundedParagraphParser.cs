using Markdig.Parsers;
using Markdig.Syntax;

namespace AiBlog.Parse.Markdown;

/// <summary>Leaves a paragraph unread that would take Markdig more than bounded time.</summary>
internal sealed class BoundedParagraphParser : ParagraphBlockParser
{
    // Closing already reads the definitions of link references, so the limit stands before it.
    public override bool Close(BlockProcessor processor, Block block) =>
        ComplexityLimit.Admits(processor, (LeafBlock)block) && base.Close(processor, block);
}
