using AiBlog.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace AiBlog.Render.Templating;

/// <summary>Carries a fault through the engine's frames up to the worker, which returns it as a value.</summary>
internal sealed class TemplateFaultException(SourceSpan span, Func<Place, Diagnostic> fault) : ScriptRuntimeException(span, "fault")
{
    public Diagnostic At(Place place) => fault(place);
}
