using AiBlog.Diagnostics;
using AiBlog.Text.Slugs;
using Scriban.Parsing;

namespace AiBlog.Themes.Templating;

/// <summary><c>partial "name" value</c>: renders a partial straight into the output; the value is its <c>it</c>.</summary>
internal sealed class PartialRenderer
{
    private readonly TemplateSet templates;
    private readonly PartialCache cache;
    private readonly Meter? meter;
    private readonly List<PageScope> scopes = [];
    private readonly List<string> open = [];

    public PartialRenderer(TemplateSet templates, PartialCache cache, Meter? meter)
    {
        this.meter = meter;
        this.cache = cache;
        this.templates = templates;
        Function = new TemplateFunction("partial", 1, 2, call =>
        {
            Write(call.Context, call.Text(0), call[1], call.SpanOf(0));
            return null;
        });
    }

    public TemplateFunction Function { get; }

    /// <param name="at">The place of a fault.</param>
    public void Write(PageContext context, string name, object? argument, SourceSpan at)
    {
        var partial = templates.Partial(name)
            ?? throw new TemplateFaultException(at, place =>
                TemplateFaults.MissingPartial(place, name, Suggest.Closest(name, templates.PartialNames)));
        open.Add(name);
        if (open.Count > TemplateLimits.PartialDepth)
        {
            var chain = string.Join(" > ", open.TakeLast(4));
            throw new TemplateFaultException(at, place => TemplateFaults.Recursion(place, chain));
        }

        var started = Meter.Begin(meter);
        WriteShared(context, partial, argument, PartialKey.Of(partial, argument, context));
        meter?.End(MeterKind.Partial, name, started);
        open.RemoveAt(open.Count - 1);
    }

    /// <param name="key">Null when the output is for this call alone.</param>
    private void WriteShared(PageContext context, ThemeTemplate partial, object? argument, PartialKey? key)
    {
        if (key is not { } shared || context.Output is not PageOutput output)
        {
            WriteAnew(context, partial, argument);
            return;
        }

        if (cache.Find(shared) is { } known)
        {
            output.Write(known.Html);
            context.Budget.Spend(partial.Page.Span, known.Steps);
            return;
        }

        var (start, steps) = (output.Written.Length, context.Budget.Steps);
        WriteAnew(context, partial, argument);
        cache.Add(shared, output.Written[start..], context.Budget.Steps - steps);
    }

    private void WriteAnew(PageContext context, ThemeTemplate partial, object? argument)
    {
        if (partial.Code is { } code && context.CanRunCode)
        {
            code.Write(context, this, argument);
            return;
        }

        context.PushGlobal(ScopeOf(context, argument, open.Count - 1));
        try
        {
            context.Evaluate(partial.Page);
        }
        finally
        {
            // Also when a fault passes: loops around this call count their scopes on the way out and would hide it behind their own.
            context.PopGlobal();
        }
    }

    /// <summary>Scopes are kept from page to page, one for each depth.</summary>
    private PageScope ScopeOf(PageContext context, object? argument, int depth)
    {
        while (depth >= scopes.Count)
        {
            scopes.Add(new PageScope(context.BuiltinObject));
        }

        scopes[depth].Begin(context.View, argument);
        return scopes[depth];
    }
}
