using System.Collections;
using System.Globalization;
using AiBlog.Diagnostics;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace AiBlog.Themes.Templating;

/// <summary>One call of a function: its arguments by position, as the types it asks for, and the place faults point at.</summary>
/// <param name="arguments">By position.</param>
/// <param name="named">The same list as the engine made it, which also holds the arguments that the caller gave a name; null if none
/// has.</param>
internal readonly struct FunctionCall(PageContext context, ScriptNode caller, IList<object?> arguments, ScriptArray? named = null)
{
    public PageContext Context { get; } = context;

    public int Count => arguments.Count;

    public SourceSpan Span => caller.Span;

    public object? this[int index] => index < arguments.Count ? arguments[index] : null;

    public string Text(int index) => PageText.Of(SpanOf(index), this[index]);

    public int Whole(int index) => this[index] switch
    {
        int number => number,
        long number => (int)Math.Clamp(number, int.MinValue, int.MaxValue),
        double number => (int)Math.Clamp(number, int.MinValue, int.MaxValue),
        _ => throw Fault("a number is expected here", index),
    };

    public double Number(int index) => this[index] switch
    {
        int number => number,
        long number => number,
        double number => number,
        float number => number,
        decimal number => (double)number,
        _ => throw Fault("a number is expected here", index),
    };

    /// <summary>A list; an absent one is empty.</summary>
    public IList List(int index) => this[index] switch
    {
        null => Array.Empty<object>(),
        IList list => list,
        _ => throw Fault("a list is expected here", index),
    };

    /// <summary>The arguments after the first by their number from 0, and those that the caller gave a name by it.</summary>
    public IEnumerable<KeyValuePair<string, object?>> Rest()
    {
        for (var i = 1; i < arguments.Count; i++)
        {
            yield return new((i - 1).ToString(CultureInfo.InvariantCulture), arguments[i]);
        }

        // The engine keeps named values as members of the list, which has one of its own.
        if (named is { ScriptObject: var values })
        {
            foreach (var name in named.GetMembers().Where(name => name != "size"))
            {
                yield return new(name, values[name]);
            }
        }
    }

    public SourceSpan SpanOf(int index) => Written(index)?.Span ?? caller.Span;

    public TemplateFaultException Fault(string reason) => Fault(caller.Span, place => TemplateFaults.Failed(place, reason));

    public TemplateFaultException Fault(string reason, int index) => Fault(SpanOf(index), place => TemplateFaults.Failed(place, reason));

    public TemplateFaultException Fault(int index, Func<Place, Diagnostic> fault) => Fault(SpanOf(index), fault);

    private static TemplateFaultException Fault(SourceSpan span, Func<Place, Diagnostic> fault) => new(span, fault);

    /// <summary>The expression an argument was written as; a piped value comes first and is not among those of the call.</summary>
    private ScriptExpression? Written(int index)
    {
        if (caller is not ScriptFunctionCall call)
        {
            return null;
        }

        var at = index - (arguments.Count - call.Arguments.Count);
        return at >= 0 && at < call.Arguments.Count ? call.Arguments[at] : null;
    }
}
