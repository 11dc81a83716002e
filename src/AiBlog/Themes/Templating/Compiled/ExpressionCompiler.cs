using System.Collections;
using Scriban.Runtime;
using Scriban.Syntax;

namespace AiBlog.Themes.Templating.Compiled;

/// <summary>Turns the expressions of a template into delegates.</summary>
internal sealed class ExpressionCompiler(CompilerScope scope)
{
    private static readonly object True = true;
    private static readonly object False = false;

    public ReadValue Value(ScriptExpression? expression) => expression switch
    {
        ScriptLiteral { Value: var value } => _ => value,
        ScriptNestedExpression { Expression: { } inner } => Value(inner),
        ScriptVariable variable => Variable(variable),
        ScriptMemberExpression { Target: ScriptVariableGlobal { Name: "for" }, Member: { } member } => LoopMember(member.Name),
        ScriptMemberExpression { Target: { } target, Member: { } member } access =>
            Member(access, Value(target), member.Name, access.DotToken?.TokenType == Scriban.Parsing.TokenType.QuestionDot),
        ScriptIndexerExpression { Target: { } target, Index: { } index } => Item(Value(target), Value(index)),
        ScriptFunctionCall call => Call(call, call.Target, [.. call.Arguments.Select(Value)]),
        ScriptPipeCall { From: { } from, To: { } to } => Pipe(Value(from), to),
        ScriptArrayInitializerExpression list => List([.. list.Values.Select(Value)]),
        ScriptConditionalExpression { Condition: { } condition, ThenValue: { } then, ElseValue: { } otherwise } =>
            Choice(Condition(condition), Value(then), Value(otherwise)),
        ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not } => Boxed(Condition(expression)),
        ScriptBinaryExpression { Operator: ScriptBinaryOperator.And or ScriptBinaryOperator.Or } => Boxed(Condition(expression)),
        ScriptBinaryExpression operation => Operation(operation),
        _ => throw new NotCompiledException(),
    };

    public Test Condition(ScriptExpression? expression)
    {
        switch (expression)
        {
            case ScriptNestedExpression { Expression: { } inner }:
                return Condition(inner);
            case ScriptUnaryExpression { Operator: ScriptUnaryOperator.Not, Right: { } operand }:
                var negated = Condition(operand);
                return frame => !negated(frame);
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.And, Left: { } left, Right: { } right }:
                var (first, second) = (Condition(left), Condition(right));
                return frame => first(frame) && second(frame);
            case ScriptBinaryExpression { Operator: ScriptBinaryOperator.Or, Left: { } left, Right: { } right }:
                var (one, other) = (Condition(left), Condition(right));
                return frame => one(frame) || other(frame);
            default:
                var read = Value(expression);
                return frame => PageContext.IsTrue(read(frame));
        }
    }

    /// <summary>The name of a function as templates write it, such as <c>array.first</c>; null for any other expression.</summary>
    public static string? NameOf(ScriptExpression? target) => target switch
    {
        ScriptVariableGlobal { Name: var name } => name,
        ScriptMemberExpression { Target: ScriptVariableGlobal { Name: var group }, Member: { Name: var name } } => $"{group}.{name}",
        _ => null,
    };

    private static ReadValue Boxed(Test test) => frame => test(frame) ? True : False;

    private static ReadValue Choice(Test test, ReadValue then, ReadValue otherwise) =>
        frame => test(frame) ? then(frame) : otherwise(frame);

    private ReadValue Variable(ScriptVariable variable)
    {
        var name = variable.Name;
        if (scope.LoopVariable(name) is >= 0 and var item)
        {
            return frame => frame.Slots[item];
        }

        var slot = scope.SlotOf(name);
        return variable is ScriptVariableGlobal
            ? frame => frame.View.TryRead(name, out var value) ? value : Assigned(frame, slot)
            : frame => Assigned(frame, slot);
    }

    private static object? Assigned(PageFrame frame, int slot) =>
        slot >= 0 && frame.Slots[slot] is var value && !ReferenceEquals(value, PageFrame.Unset)
            ? value
            : throw new CompiledCodeStoppedException();

    private ReadValue LoopMember(string member)
    {
        if (scope.LoopSlot is not { } slot)
        {
            throw new NotCompiledException();
        }

        return member switch
        {
            "index" => frame => ((LoopRun)frame.Slots[slot]!).Index,
            "first" => frame => ((LoopRun)frame.Slots[slot]!).IsFirst ? True : False,
            "last" => frame => ((LoopRun)frame.Slots[slot]!).IsLast ? True : False,
            _ => throw new NotCompiledException(),
        };
    }

    private static ReadValue Member(ScriptMemberExpression access, ReadValue target, string member, bool mayBeAbsent) => frame =>
    {
        var owner = target(frame);
        return owner switch
        {
            ViewObject view when view.TryRead(member, out var value) => value,
            null when mayBeAbsent => null,
            null or ViewObject => throw new CompiledCodeStoppedException(),
            _ when frame.Context.GetMemberAccessor(owner).TryGetValue(frame.Context, access.Span, owner, member, out var value) => value,
            _ => throw new CompiledCodeStoppedException(),
        };
    };

    private static ReadValue Item(ReadValue target, ReadValue index) => frame =>
        target(frame) is IList list && index(frame) is int at && at >= 0 && at < list.Count
            ? list[at]
            : throw new CompiledCodeStoppedException();

    private static ReadValue List(ReadValue[] items) => frame =>
    {
        var list = new ScriptArray(items.Length);
        foreach (var item in items)
        {
            list.Add(item(frame));
        }

        return list;
    };

    /// <summary>The parser nests pipes to the right.</summary>
    private ReadValue Pipe(ReadValue from, ScriptExpression to) => to switch
    {
        ScriptPipeCall { From: { } first, To: { } rest } => Pipe(Pipe(from, first), rest),
        ScriptFunctionCall call => Call(call, call.Target, [from, .. call.Arguments.Select(Value)]),
        _ => Call(to, to, [from]),
    };

    private ReadValue Call(ScriptNode call, ScriptExpression? target, ReadValue[] reads)
    {
        var name = NameOf(target);
        if (name is null || PageFunctions.Names.IndexOf(name) is not (>= 0 and var function))
        {
            throw new NotCompiledException();
        }

        return frame =>
        {
            var arguments = new object?[reads.Length];
            for (var i = 0; i < arguments.Length; i++)
            {
                arguments[i] = reads[i](frame);
            }

            return frame.Context.Functions[function].Call(new FunctionCall(frame.Context, call, arguments));
        };
    }

    private ReadValue Operation(ScriptBinaryExpression operation)
    {
        var (left, right) = (Value(operation.Left), Value(operation.Right));
        if (operation.Operator is ScriptBinaryOperator.CompareEqual or ScriptBinaryOperator.CompareNotEqual)
        {
            return Equality(operation, left, right, operation.Operator == ScriptBinaryOperator.CompareEqual);
        }

        return frame => PageOperators.Evaluate(frame.Context, operation, left(frame), right(frame));
    }

    /// <summary>Most comparisons are between strings.</summary>
    private static ReadValue Equality(ScriptBinaryExpression operation, ReadValue left, ReadValue right, bool isEqual) => frame =>
    {
        var (one, other) = (left(frame), right(frame));
        return one is string text && other is string otherText
            ? (text == otherText) == isEqual ? True : False
            : PageOperators.Evaluate(frame.Context, operation, one, other);
    };
}
