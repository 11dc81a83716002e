using Scriban.Parsing;
using Scriban.Syntax;

namespace AiBlog.Render.Templating;

/// <summary>Finds a statement inside an expression, such as <c>f() = b</c> among arguments: the parser accepts some, and nothing can visit or evaluate them.</summary>
internal sealed class StatementInExpression : ScriptVisitor
{
    private SourceSpan? found;

    /// <summary>Where the first is; null when there is none.</summary>
    public static SourceSpan? Find(ScriptPage page)
    {
        var search = new StatementInExpression();
        search.Visit(page);
        return search.found;
    }

    public override void Visit(ScriptNode? node)
    {
        try
        {
            base.Visit(node);
        }
        catch (NotSupportedException)
        {
            // Such a node has no type that can be named, and refuses every visitor.
            found ??= node?.Span;
        }
    }
}
