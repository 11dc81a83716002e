using System.Buffers;
using System.Text.RegularExpressions;
using AiBlog.Diagnostics;
using AiBlog.Text.Slugs;
using AiBlog.Themes.Templating.Compiled;
using Scriban.Runtime;
using Scriban.Syntax;

namespace AiBlog.Themes.Templating;

/// <summary>Renders pages one after another, keeping its buffers; one for each thread.</summary>
/// <param name="cache">What the workers of one build share; null for a worker of its own.</param>
internal sealed partial class TemplateWorker(TemplateSet templates, TemplateFunctions functions, PartialCache? cache = null,
    Meter? meter = null)
{
    private readonly PageOutput page = new();
    private readonly PartialCache cache = cache ?? new PartialCache();
    private Engine? kept;

    /// <summary>Writes a page as UTF-8, or returns what stopped it and writes nothing.</summary>
    /// <param name="layout">The name of a layout, without folder and extension.</param>
    /// <param name="view">A bound view: its fields are the names that templates see.</param>
    /// <param name="strings">The texts of the page's language.</param>
    public Diagnostic? Render(string layout, object view, Strings strings, IBufferWriter<byte> output)
    {
        if (templates.Layout(layout) is not { } root)
        {
            return TemplateFaults.MissingLayout(layout, TemplateSet.LayoutFile(layout), Suggest.Closest(layout, templates.LayoutNames));
        }

        if (Evaluate(root, (IScriptObject)view, strings) is { } fault)
        {
            return fault;
        }

        output.Write(page.Written);
        return null;
    }

    private Diagnostic? Evaluate(ThemeTemplate root, IScriptObject view, Strings strings)
    {
        try
        {
            Run(root, view, strings, isInterpreted: false);
            return null;
        }
        catch (ScriptRuntimeException)
        {
            // Compiled templates have no messages.
        }

        try
        {
            Run(root, view, strings, isInterpreted: true);
            return null;
        }
        catch (TemplateFaultException fault)
        {
            return fault.At(templates.PlaceOf(fault.Span));
        }
        catch (ScriptRuntimeException fault)
        {
            return FaultOf(fault);
        }
    }

    private void Run(ThemeTemplate root, IScriptObject view, Strings strings, bool isInterpreted)
    {
        var engine = kept ?? NewEngine();
        var context = engine.Context;
        // Taken back when all went well: a context that a fault left half unwound is thrown away.
        kept = null;
        page.Clear();
        context.Begin(view, strings, page, isInterpreted);
        context.PushOutput(page);
        if (root.Code is { } code && context.CanRunCode)
        {
            code.Write(context, engine.Partials, PageFrame.Unset);
        }
        else
        {
            context.PushGlobal(context.Scope);
            context.Evaluate(root.Page);
            context.PopGlobal();
        }

        context.PopOutput();
        kept = engine;
    }

    private Engine NewEngine()
    {
        var partials = new PartialRenderer(templates, cache, meter);
        return new Engine(new PageContext(PageFunctions.Create(functions, partials)), partials);
    }

    private Diagnostic FaultOf(ScriptRuntimeException fault)
    {
        var place = templates.PlaceOf(fault.Span);
        return AbsentTarget().Match(fault.OriginalMessage) is { Success: true } absent
            ? TemplateFaults.Absent(place, absent.Groups[1].Value)
            : TemplateFaults.Failed(place, fault.OriginalMessage);
    }

    /// <summary>The engine tells this most common of faults in words only.</summary>
    [GeneratedRegex("^Object `(.*?)` is null\\. Cannot access")]
    private static partial Regex AbsentTarget();

    private sealed record Engine(PageContext Context, PartialRenderer Partials);
}
