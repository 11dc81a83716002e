using System.Buffers;
using System.Text.RegularExpressions;
using AiBlog.Diagnostics;
using AiBlog.Text.Slugs;
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
    private PageContext? kept;

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

        page.Clear();
        if (Evaluate(root, (IScriptObject)view, strings) is { } fault)
        {
            return fault;
        }

        output.Write(page.Written);
        return null;
    }

    private Diagnostic? Evaluate(ScriptPage root, IScriptObject view, Strings strings)
    {
        var context = kept ?? new PageContext(PageFunctions.Create(functions, templates, cache, meter));
        // Taken back when all went well: a context that a fault left half unwound is thrown away.
        kept = null;
        try
        {
            Run(context, root, view, strings);
        }
        catch (TemplateFaultException fault)
        {
            return fault.At(templates.PlaceOf(fault.Span));
        }
        catch (ScriptRuntimeException fault)
        {
            return FaultOf(fault);
        }

        kept = context;
        return null;
    }

    private void Run(PageContext context, ScriptPage root, IScriptObject view, Strings strings)
    {
        context.Begin(view, strings, page);
        context.PushOutput(page);
        context.PushGlobal(context.Scope);
        context.Evaluate(root);
        context.PopGlobal();
        context.PopOutput();
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
}
