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
        var call = new FunctionCall((PageContext)context, callerContext, arguments);
        if (arguments.Count < required || arguments.Count > maximum)
        {
            throw call.Fault($"`{Name}` accepts {Expected()}, not {arguments.Count}");
        }

        return call.Context.Budget.Bound(callerContext.Span, body(call));
    }

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

/// <summary><c>partial "name" value</c>: renders a partial straight into the output; the value is its <c>it</c>.</summary>
internal sealed class PartialFunction
{
    private readonly TemplateSet templates;
    private readonly PartialCache cache;
    private readonly Meter? meter;
    private readonly List<PageScope> scopes = [];
    private readonly List<string> open = [];

    public PartialFunction(TemplateSet templates, PartialCache cache, Meter? meter)
    {
        this.meter = meter;
        this.cache = cache;
        this.templates = templates;
        Function = new TemplateFunction("partial", 1, 2, Render);
    }

    public TemplateFunction Function { get; }

    private object? Render(FunctionCall call)
    {
        var name = call.Text(0);
        var page = templates.Partial(name)
            ?? throw call.Fault(0, place => TemplateFaults.MissingPartial(place, name, Suggest.Closest(name, templates.PartialNames)));
        open.Add(name);
        if (open.Count > TemplateLimits.PartialDepth)
        {
            var chain = string.Join(" > ", open.TakeLast(4));
            throw call.Fault(0, place => TemplateFaults.Recursion(place, chain));
        }

        var started = Meter.Begin(meter);
        Render(call, page, PartialKey.Of(page, templates.IsShareable(name), call[1], call.Context));
        meter?.End(MeterKind.Partial, name, started);
        open.RemoveAt(open.Count - 1);
        return null;
    }

    /// <param name="key">Null when the output is for this call alone.</param>
    private void Render(FunctionCall call, ScriptPage page, PartialKey? key)
    {
        if (key is not { } shared || call.Context.Output is not PageOutput output)
        {
            Evaluate(call, page);
            return;
        }

        if (cache.Find(shared) is { } known)
        {
            output.Write(known.Html);
            call.Context.Budget.Spend(call.Span, known.Steps);
            return;
        }

        var (start, steps) = (output.Written.Length, call.Context.Budget.Steps);
        Evaluate(call, page);
        cache.Add(shared, output.Written[start..], call.Context.Budget.Steps - steps);
    }

    private void Evaluate(FunctionCall call, ScriptPage page)
    {
        call.Context.PushGlobal(ScopeOf(call, open.Count - 1));
        try
        {
            call.Context.Evaluate(page);
        }
        finally
        {
            // Also when a fault passes: loops around this call count their scopes on the way out and would hide it behind their own.
            call.Context.PopGlobal();
        }
    }

    /// <summary>Scopes are kept from page to page, one for each depth.</summary>
    private PageScope ScopeOf(FunctionCall call, int depth)
    {
        if (depth == scopes.Count)
        {
            scopes.Add(new PageScope(call.Context.BuiltinObject));
        }

        scopes[depth].Begin(call.Context.View, call[1]);
        return scopes[depth];
    }
}
