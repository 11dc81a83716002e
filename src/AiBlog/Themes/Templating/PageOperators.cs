using System.Collections;
using System.Globalization;
using AiBlog.Diagnostics;
using AiBlog.Text.Html;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace AiBlog.Themes.Templating;

/// <summary>Operators are for numbers and text: on lists the engine makes new lists of any length before they can be counted.</summary>
internal static class PageOperators
{
    /// <summary>Whether an operator makes a value that can be larger than those it is given.</summary>
    private static bool Grows(ScriptBinaryExpression operation) => operation.Operator is ScriptBinaryOperator.Add
        or ScriptBinaryOperator.Subtract or ScriptBinaryOperator.Multiply or ScriptBinaryOperator.Divide
        or ScriptBinaryOperator.DivideRound or ScriptBinaryOperator.Modulus or ScriptBinaryOperator.Power
        or ScriptBinaryOperator.ShiftLeft or ScriptBinaryOperator.ShiftRight
        or ScriptBinaryOperator.BinaryAnd or ScriptBinaryOperator.BinaryOr;

    /// <summary>Any operator but <c>&amp;&amp;</c> and <c>||</c>.</summary>
    public static object? Evaluate(PageContext context, ScriptBinaryExpression operation, object? left, object? right)
    {
        var span = operation.OperatorToken?.Span ?? operation.Span;
        if (Grows(operation))
        {
            RequireFit(operation, left, right);
            span = operation.Span;
        }

        var value = ScriptBinaryExpression.Evaluate(
            context, span, operation.Operator, operation.Left?.Span ?? span, left, operation.Right?.Span ?? span, right);
        return context.Budget.Bound(operation.Span, value);
    }

    private static void RequireFit(ScriptBinaryExpression operation, object? left, object? right)
    {
        if (left is IList || right is IList)
        {
            throw Unfit(operation, "use `array.concat` or a `for`");
        }

        if (operation.Operator == ScriptBinaryOperator.Multiply && (left is string || right is string))
        {
            throw Unfit(operation, "`*` is for numbers");
        }
    }

    private static TemplateFaultException Unfit(ScriptBinaryExpression operation, string hint) => new(
        operation.OperatorToken?.Span ?? operation.Span,
        place => TemplateFaults.Failed(place, $"`{operation.OperatorAsText}` does not go with these values", hint));
}

/// <summary>What values are as text.</summary>
internal static class PageText
{
    /// <summary>The text of a value where a text is asked for; HTML gives its source and is escaped again when it is written.</summary>
    public static string Of(SourceSpan span, object? value) => value switch
    {
        null => "",
        string text => text,
        HtmlText html => html.Value,
        bool truth => truth ? "true" : "false",
        DateTimeOffset => throw NotText(span, "a date", "use `date VALUE \"long\"`"),
        IList => throw NotText(span, "a list", "use `for`, or `array.join`"),
        IScriptCustomFunction => throw NotText(span, "a function", "give it its arguments"),
        ViewObject view => throw NotText(span, $"the view `{view.Shape.Name}`", "name one of its fields"),
        IScriptObject => throw NotText(span, "a map", "name one of its fields"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => throw NotText(span, "this value", "docs/themes.md lists the fields"),
    };

    private static TemplateFaultException NotText(SourceSpan span, string kind, string hint) =>
        new(span, place => TemplateFaults.NotText(place, kind, hint));
}
