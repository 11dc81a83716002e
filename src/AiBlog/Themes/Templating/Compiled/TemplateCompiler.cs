using System.Collections;
using System.Text;
using Scriban.Syntax;

namespace AiBlog.Themes.Templating.Compiled;

/// <summary>Turns the statements of a template into delegates. If it does not support a node, the interpreter renders the whole
/// template, so the two never share state.</summary>
internal sealed class TemplateCompiler
{
    private readonly CompilerScope scope = new();
    private readonly ExpressionCompiler expressions;

    private TemplateCompiler() => expressions = new ExpressionCompiler(scope);

    public static CompiledTemplate? Compile(ScriptPage page)
    {
        var compiler = new TemplateCompiler();
        try
        {
            compiler.scope.Declare(AssignedVariables.In(page));
            var body = compiler.Block(page.Body);
            return new CompiledTemplate(body, compiler.scope.SlotCount);
        }
        catch (NotCompiledException)
        {
            return null;
        }
    }

    private Execute Block(ScriptBlockStatement? block)
    {
        var parts = (block?.Statements ?? []).Select(Statement).OfType<Execute>().ToArray();
        if (parts is [var only])
        {
            return only;
        }

        return frame =>
        {
            foreach (var part in parts)
            {
                part(frame);
            }
        };
    }

    private Execute? Statement(ScriptStatement statement) => statement switch
    {
        ScriptRawStatement raw => Markup(raw.Text.ToString()),
        ScriptExpressionStatement { Expression: ScriptAssignExpression assignment } => Assignment(assignment),
        ScriptExpressionStatement { Expression: ScriptFunctionCall call } when ExpressionCompiler.NameOf(call.Target) == "partial" =>
            Partial(call),
        ScriptExpressionStatement { Expression: { } expression } => Output(expression),
        ScriptIfStatement condition => If(condition),
        ScriptForStatement loop => For(loop),
        // Marks of white space, and comments.
        ScriptEscapeStatement or ScriptEndStatement or ScriptNopStatement => null,
        _ => throw new NotCompiledException(),
    };

    private static Execute? Markup(string markup)
    {
        var utf8 = Encoding.UTF8.GetBytes(markup);
        return utf8.Length == 0 ? null : frame => frame.Write(markup, utf8);
    }

    private Execute Output(ScriptExpression expression)
    {
        var (read, steps) = (expressions.Value(expression), StepsOf(expression));
        return frame =>
        {
            CompiledTemplate.Spend(frame.Context, steps);
            frame.Context.Write(expression.Span, read(frame));
        };
    }

    private Execute Assignment(ScriptAssignExpression assignment)
    {
        if (assignment is not { Target: ScriptVariable target, Value: { } value } || scope.IsLoopVariable(target.Name))
        {
            throw new NotCompiledException();
        }

        var (read, steps, slot, name) = (expressions.Value(value), StepsOf(value), scope.SlotOf(target.Name), target.Name);
        var isGlobal = target is ScriptVariableGlobal;
        return frame =>
        {
            CompiledTemplate.Spend(frame.Context, steps);
            if (isGlobal && frame.View.Contains(name))
            {
                throw new CompiledCodeStoppedException();
            }

            frame.Slots[slot] = read(frame);
        };
    }

    private Execute Partial(ScriptFunctionCall call)
    {
        if (call.Arguments is not [ScriptLiteral { Value: string name }, ..] || call.Arguments.Count > 2)
        {
            throw new NotCompiledException();
        }

        var argument = call.Arguments.Count == 2 ? expressions.Value(call.Arguments[1]) : static _ => null;
        var (steps, at) = (StepsOf(call), call.Arguments[0].Span);
        return frame =>
        {
            CompiledTemplate.Spend(frame.Context, steps);
            frame.Partials.Write(frame.Context, name, argument(frame), at);
        };
    }

    private Execute If(ScriptIfStatement statement)
    {
        if (statement.Condition is not { } condition)
        {
            throw new NotCompiledException();
        }

        var (test, steps, then) = (expressions.Condition(condition), StepsOf(condition), Block(statement.Then));
        var otherwise = statement.Else switch
        {
            null => null,
            ScriptElseStatement last => Block(last.Body),
            ScriptIfStatement next => If(next),
            _ => throw new NotCompiledException(),
        };
        return frame =>
        {
            CompiledTemplate.Spend(frame.Context, steps);
            (test(frame) ? then : otherwise)?.Invoke(frame);
        };
    }

    private Execute For(ScriptForStatement loop)
    {
        if (loop is not { Variable: ScriptVariable variable, Iterator: { } iterator } || loop.NamedArguments is { Count: > 0 })
        {
            throw new NotCompiledException();
        }

        var (read, steps) = (expressions.Value(iterator), StepsOf(iterator));
        var (item, run) = scope.EnterLoop(variable.Name);
        var body = Block(loop.Body);
        scope.LeaveLoop();
        var otherwise = loop.Else is { } last ? scope.WithoutLoop(() => Block(last.Body)) : null;
        return frame =>
        {
            CompiledTemplate.Spend(frame.Context, steps);
            var items = ListOf(read(frame));
            if (items.Count == 0)
            {
                otherwise?.Invoke(frame);
                return;
            }

            var state = new LoopRun(items.Count);
            for (var i = 0; i < items.Count; i++)
            {
                CompiledTemplate.Spend(frame.Context, 2);
                state.Index = i;
                frame.Slots[run] = state;
                frame.Slots[item] = items[i];
                body(frame);
            }
        };
    }

    private static IList ListOf(object? value) => value switch
    {
        null => Array.Empty<object>(),
        IList list => list,
        OpenObject map => map.Cast<object>().ToList(),
        _ => throw new CompiledCodeStoppedException(),
    };

    /// <summary>The number of nodes of an expression.</summary>
    private static int StepsOf(ScriptNode? node)
    {
        var steps = 1;
        for (var i = 0; i < node?.ChildrenCount; i++)
        {
            steps += StepsOf(node.GetChildren(i));
        }

        return steps;
    }
}

/// <summary>Where the variables of a template are. Loops hide the variables around them.</summary>
internal sealed class CompilerScope
{
    private readonly Dictionary<string, int> slots = new(StringComparer.Ordinal) { ["it"] = CompiledTemplate.ArgumentSlot };
    private readonly Stack<(string Variable, int Item, int Run)> loops = new();

    public int SlotCount { get; private set; } = CompiledTemplate.ArgumentSlot + 1;

    /// <summary>The innermost loop's <see cref="LoopRun"/>; null outside of loops.</summary>
    public int? LoopSlot => loops.TryPeek(out var loop) && loop.Run >= 0 ? loop.Run : null;

    public void Declare(IEnumerable<string> variables)
    {
        foreach (var variable in variables)
        {
            RequireFree(variable);
            slots.TryAdd(variable, SlotCount++);
        }
    }

    /// <summary>-1 for a name that is not a variable.</summary>
    public int SlotOf(string name) => slots.GetValueOrDefault(name, -1);

    public bool IsLoopVariable(string name) => LoopVariable(name) >= 0;

    /// <summary>The slot of the variable of the innermost loop with this name; -1 if there is none.</summary>
    public int LoopVariable(string name)
    {
        foreach (var loop in loops)
        {
            if (loop.Variable == name)
            {
                return loop.Item;
            }
        }

        return -1;
    }

    public (int Item, int Run) EnterLoop(string variable)
    {
        RequireFree(variable);
        var (item, run) = (SlotCount++, SlotCount++);
        loops.Push((variable, item, run));
        return (item, run);
    }

    public void LeaveLoop() => loops.Pop();

    /// <summary>Compiles the <c>else</c> of a loop, in which <c>for</c> is still the loop that did not run.</summary>
    public Execute WithoutLoop(Func<Execute> compile)
    {
        loops.Push(("", -1, -1));
        var code = compile();
        loops.Pop();
        return code;
    }

    /// <summary>Refuses a variable with the name of a function: calls are resolved by name when a template is compiled.</summary>
    private static void RequireFree(string variable)
    {
        if (PageFunctions.RootNames.Contains(variable))
        {
            throw new NotCompiledException();
        }
    }
}

/// <summary>The variables that a template sets outside of loops.</summary>
internal sealed class AssignedVariables : ScriptVisitor
{
    private readonly SortedSet<string> names = new(StringComparer.Ordinal);

    public static IEnumerable<string> In(ScriptPage page)
    {
        var search = new AssignedVariables();
        search.Visit(page);
        return search.names;
    }

    public override void Visit(ScriptAssignExpression node)
    {
        if (node.Target is ScriptVariable variable)
        {
            names.Add(variable.Name);
        }

        base.Visit(node);
    }
}

/// <summary>The compiler does not support a node of the template.</summary>
internal sealed class NotCompiledException : Exception;
