using AiBlog.Diagnostics;
using AiBlog.Text;

namespace AiBlog.Render.Templating;

/// <summary><c>partial "name" value</c>: renders a partial straight into the output; the value is its <c>it</c>.</summary>
internal sealed class PartialFunction
{
    private readonly TemplateSet templates;
    private readonly List<PageScope> scopes = [];
    private readonly List<string> open = [];

    public PartialFunction(TemplateSet templates)
    {
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

        open.RemoveAt(open.Count - 1);
        return null;
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
