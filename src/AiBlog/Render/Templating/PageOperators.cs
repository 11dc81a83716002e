using System.Collections;
using AiBlog.Diagnostics;
using Scriban.Syntax;

namespace AiBlog.Render.Templating;

/// <summary>Operators are for numbers and text: on lists the engine makes new lists of any length before they can be counted.</summary>
internal static class PageOperators
{
    /// <summary>Whether an operator makes a value that can be larger than those it is given.</summary>
    public static bool Grows(ScriptBinaryExpression operation) => operation.Operator is ScriptBinaryOperator.Add
        or ScriptBinaryOperator.Subtract or ScriptBinaryOperator.Multiply or ScriptBinaryOperator.Divide
        or ScriptBinaryOperator.DivideRound or ScriptBinaryOperator.Modulus or ScriptBinaryOperator.Power
        or ScriptBinaryOperator.ShiftLeft or ScriptBinaryOperator.ShiftRight
        or ScriptBinaryOperator.BinaryAnd or ScriptBinaryOperator.BinaryOr;

    public static object? Evaluate(PageContext context, ScriptBinaryExpression operation)
    {
        if (operation is not { Left: { } leftNode, Right: { } rightNode })
        {
            return null;
        }

        var left = context.Evaluate(leftNode);
        var right = context.Evaluate(rightNode);
        if (left is IList || right is IList)
        {
            throw Unfit(operation, "use `array.concat` or a `for`");
        }

        if (operation.Operator == ScriptBinaryOperator.Multiply && (left is string || right is string))
        {
            throw Unfit(operation, "`*` is for numbers");
        }

        return ScriptBinaryExpression.Evaluate(context, operation.Span, operation.Operator, leftNode.Span, left, rightNode.Span, right);
    }

    private static TemplateFaultException Unfit(ScriptBinaryExpression operation, string hint) => new(
        operation.OperatorToken?.Span ?? operation.Span,
        place => TemplateFaults.Failed(place, $"`{operation.OperatorAsText}` does not go with these values", hint));
}
