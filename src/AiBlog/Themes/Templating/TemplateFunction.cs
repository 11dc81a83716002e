using AiBlog.Diagnostics;
using AiBlog.Text.Slugs;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace AiBlog.Themes.Templating;

/// <summary>A function of templates, called without reflection. Its arguments come by position; names they bear are kept for it.</summary>
internal sealed class TemplateFunction(string name, int required, int maximum, Func<FunctionCall, object?> body) : IScriptCustomFunction
{
    public string Name { get; } = name;

    public int RequiredParameterCount => 0;

    public int ParameterCount => 0;

    /// <summary>Any number, so that a wrong number is told in our words.</summary>
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        ArgumentNullException.ThrowIfNull(callerContext);
        return Call(new FunctionCall((PageContext)context, callerContext, arguments, arguments));
    }

    public object? Call(FunctionCall call) => call.Count >= required && call.Count <= maximum
        ? call.Context.Budget.Bound(call.Span, body(call))
        : throw call.Fault($"`{Name}` accepts {Expected()}, not {call.Count}");

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    private string Expected() => (required, maximum) switch
    {
        (1, 1) => "1 value",
        (_, int.MaxValue) => $"at least {required} {(required == 1 ? "value" : "values")}",
        _ when required == maximum => $"{required} values",
        _ => $"{required} to {maximum} values",
    };
}
