using AiBlog.Diagnostics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace AiBlog.Themes.Templating;

/// <summary>What one page may cost. Counted and not timed, so that a page stops at the same place on every machine.</summary>
internal static class TemplateLimits
{
    /// <summary>Nodes evaluated, loop steps and eighths of computed characters: about a second of work.</summary>
    public const long Steps = 4_000_000;

    /// <summary>Nodes inside nodes, through functions and partials.</summary>
    public const int Depth = 500;

    public const int PartialDepth = 40;

    /// <summary>Characters of a text that a template computes.</summary>
    public const int TextLength = 1 << 20;

    /// <summary>Items of a list that a template computes.</summary>
    public const int Items = 100_000;

    public const int IntegerBits = 1024;

    public const int OutputBytes = 64 << 20;

    /// <summary>Characters of a template's source.</summary>
    public const int SourceLength = 1 << 20;

    /// <summary>Open blocks, brackets and operators within each other in a template's source.</summary>
    public const int Nesting = 100;
}

/// <summary>Carries a fault through the engine's frames up to the worker, which returns it as a value.</summary>
internal sealed class TemplateFaultException(SourceSpan span, Func<Place, Diagnostic> fault) : ScriptRuntimeException(span, "fault")
{
    public Diagnostic At(Place place) => fault(place);
}
