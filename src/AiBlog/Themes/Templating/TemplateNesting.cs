using Scriban.Parsing;
using Scriban.Syntax;

namespace AiBlog.Themes.Templating;

/// <summary>Finds brackets that are open within each other too deeply, before the parser reads them: its recovery from those costs the
/// square of their number.</summary>
internal static class TemplateNesting
{
    /// <summary>The offset of the first bracket beyond <see cref="TemplateLimits.Nesting"/>; null when there is none.</summary>
    public static int? TooDeep(string text)
    {
        var open = 0;
        foreach (var token in new Lexer(text))
        {
            switch (token.Type)
            {
                case TokenType.OpenBrace or TokenType.OpenBracket or TokenType.OpenParen:
                    open++;
                    break;
                case TokenType.CloseBrace or TokenType.CloseBracket or TokenType.CloseParen:
                    open = Math.Max(0, open - 1);
                    break;
                case TokenType.CodeEnter or TokenType.CodeExit:
                    open = 0;
                    break;
            }

            if (open > TemplateLimits.Nesting)
            {
                return token.Start.Offset;
            }
        }

        return null;
    }
}

/// <summary>Finds a statement inside an expression, such as <c>f() = b</c> among arguments: the parser accepts some, and nothing can visit
/// or evaluate them.</summary>
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
