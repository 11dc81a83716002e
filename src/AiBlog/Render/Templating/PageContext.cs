using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using AiBlog.Diagnostics;
using AiBlog.Text;
using AiBlog.Text.Html;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace AiBlog.Render.Templating;

/// <summary>The engine's state for one page: escapes what is written, is strict about names, and counts what the page costs.</summary>
internal sealed class PageContext : TemplateContext
{
    private static readonly object EmptyList = Array.Empty<object>();

    private long steps;
    private int depth;
    private ScriptNode? expression;

    public PageContext(ScriptObject functions)
        : base(functions)
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        AutoIndent = false;
        // The engine's own counters start again in every inner loop; Spend counts the whole page.
        LoopLimit = 0;
        RecursiveLimit = 0;
        LimitToString = TemplateLimits.TextLength;
        OnStringLimit = ScriptLimitBehavior.Throw;
        TryGetVariable = UnknownVariable;
        TryGetMember = UnknownMember;
        Scope = new PageScope(functions);
    }

    /// <summary>The names of the layout.</summary>
    public PageScope Scope { get; }

    /// <summary>The strings of the page's language.</summary>
    public Strings Strings { get; private set; } = Strings.Empty;

    /// <summary>The view of the page, which partials see as the layout does.</summary>
    public IScriptObject View { get; private set; } = new ScriptObject();

    public void Begin(IScriptObject view, Strings strings)
    {
        View = view;
        Strings = strings;
        Scope.Begin(view);
        expression = null;
        steps = 0;
        depth = 0;
    }

    /// <summary>Counts work and stops the page when it is too much.</summary>
    public void Spend(SourceSpan span, long cost)
    {
        steps += cost;
        if (steps > TemplateLimits.Steps)
        {
            throw new TemplateFaultException(span, place => TemplateFaults.TooMuch(place, "it takes too many steps"));
        }
    }

    /// <summary>Checks a computed value: neither it nor all of them together may grow without end.</summary>
    public object? Bound(SourceSpan span, object? value)
    {
        var size = value switch
        {
            string text => Within(span, text.Length, TemplateLimits.TextLength, "a text grows too long"),
            BigInteger number => Within(span, (int)number.GetBitLength(), TemplateLimits.IntegerBits, "a number grows too large"),
            ScriptArray array => Within(span, array.Count, TemplateLimits.Items, "a list grows too long"),
            _ => 0,
        };
        Spend(span, size >> 3);
        return value is ScriptRange range ? ListOf(span, range) : value;
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is null)
        {
            return null;
        }

        Spend(scriptNode.Span, 1);
        Enter(scriptNode);
        var type = scriptNode.GetType();
        var value = scriptNode switch
        {
            ScriptCaptureStatement capture => Capture(capture),
            ScriptBinaryExpression operation => Bound(operation.Span, PageOperators.Grows(operation) ? PageOperators.Evaluate(this, operation) : base.Evaluate(operation, aliasReturnedFunction)),
            ScriptInterpolatedStringExpression text => Bound(text.Span, base.Evaluate(text, aliasReturnedFunction)),
            _ => base.Evaluate(scriptNode, aliasReturnedFunction),
        };
        depth--;
        return Judge(scriptNode, value);
    }

    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        var at = expression?.Span ?? span;
        switch (textAsObject)
        {
            case null:
                break;
            case string text:
                HtmlEscape.Write(Output, text);
                break;
            case HtmlText html:
                Write(html.Value);
                break;
            default:
                HtmlEscape.Write(Output, TextOf(at, textAsObject));
                break;
        }

        if (Output is PageOutput { IsFull: true })
        {
            throw new TemplateFaultException(at, place => TemplateFaults.TooMuch(place, "the page grows too large"));
        }

        return this;
    }

    /// <summary>The text of a value where a text is asked for; HTML gives its source and is escaped again when it is written.</summary>
    public string TextOf(SourceSpan span, object? value) => value switch
    {
        null => "",
        string text => text,
        HtmlText html => html.Value,
        bool truth => truth ? "true" : "false",
        DateTimeOffset => throw NotText(span, "a date", "use `date VALUE \"long\"`"),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        IList => throw NotText(span, "a list", "use `for`, or `array.join`"),
        IScriptCustomFunction => throw NotText(span, "a function", "give it its arguments"),
        ViewObject view => throw NotText(span, $"the view `{view.Shape.Name}`", "name one of its fields"),
        _ => throw NotText(span, "a map", "name one of its fields"),
    };

    public override string ObjectToString(object? value, bool nested = false) => TextOf(CurrentSpan, value);

    /// <summary>Absent, false, an empty text and an empty list are false, so that <c>if</c> asks whether there is something to show.</summary>
    public override bool ToBool(SourceSpan span, object? value) => value switch
    {
        null => false,
        bool truth => truth,
        string text => text.Length > 0,
        HtmlText html => html.Value.Length > 0,
        ICollection list => list.Count > 0,
        OpenObject map => map.Count > 0,
        _ => true,
    };

    public override void Import(SourceSpan span, object? objectToImport) => throw new ScriptRuntimeException(span, "nothing can be imported");

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        Spend(loop.Span, 1);
        return true;
    }

    /// <summary>For functions: refuses a text before it is made.</summary>
    public static void RequireLength(SourceSpan span, long length) =>
        Within(span, (int)Math.Min(length, int.MaxValue), TemplateLimits.TextLength, "a text grows too long");

    /// <summary>Members come from views, lists and texts; any other value has none, and none is looked for by reflection.</summary>
    protected override IObjectAccessor GetMemberAccessorImpl(object target) =>
        target is IScriptObject or IList or string ? base.GetMemberAccessorImpl(target) ?? NoMembers.Instance : NoMembers.Instance;

    private static int Within(SourceSpan span, int size, int limit, string what) => size <= limit
        ? size
        : throw new TemplateFaultException(span, place => TemplateFaults.TooMuch(place, what));

    private static TemplateFaultException NotText(SourceSpan span, string kind, string hint) =>
        new(span, place => TemplateFaults.NotText(place, kind, hint));

    private ScriptArray ListOf(SourceSpan span, ScriptRange range)
    {
        var list = new ScriptArray();
        foreach (var item in range)
        {
            Within(span, list.Count + 1, TemplateLimits.Items, "a list grows too long");
            list.Add(item);
        }

        Spend(span, list.Count);
        return list;
    }

    private object? Judge(ScriptNode node, object? value)
    {
        switch (node.Parent)
        {
            case ScriptExpressionStatement:
                // What is written next, for its place: the engine names only the block it stands in.
                expression = node;
                return value;
            case ScriptForStatement loop when ReferenceEquals(loop.Iterator, node):
                return Iterable(node.Span, value);
            default:
                return value;
        }
    }

    /// <summary>An absent list is an empty one, so that a loop comes to its <c>else</c>.</summary>
    private static object Iterable(SourceSpan span, object? value) => value switch
    {
        null => EmptyList,
        string or not IEnumerable => throw new TemplateFaultException(
            span, place => TemplateFaults.Failed(place, "`for` goes through lists, and this is none")),
        _ => value,
    };

    private void Enter(ScriptNode node)
    {
        depth++;
        var isDeep = depth > TemplateLimits.Depth || ((depth & 15) == 0 && !RuntimeHelpers.TryEnsureSufficientExecutionStack());
        if (isDeep)
        {
            throw new TemplateFaultException(node.Span, place => TemplateFaults.TooMuch(place, "functions or blocks lie too deep in each other"));
        }
    }

    /// <summary>What a template captures is HTML already: its text came escaped through <see cref="Write(SourceSpan, object?)"/>.</summary>
    private object? Capture(ScriptCaptureStatement capture)
    {
        var output = new CaptureOutput(this, capture.Span);
        PushOutput(output);
        try
        {
            Evaluate(capture.Body, false);
        }
        finally
        {
            PopOutput();
        }

        SetValue(capture.Target, new HtmlText(output.ToString()));
        return null;
    }

    private bool UnknownVariable(TemplateContext context, SourceSpan span, ScriptVariable variable, out object? value)
    {
        value = null;
        throw new TemplateFaultException(span, place => TemplateFaults.UnknownName(place, variable.ToString(), null));
    }

    private bool UnknownMember(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        var (at, owner) = CurrentNode switch
        {
            ScriptMemberExpression { Member: { } name } dotted => (name.Span, dotted.Target),
            ScriptIndexerExpression { Index: { } index } bracketed => (index.Span, bracketed.Target),
            _ => (span, null),
        };
        var names = target is IScriptObject fields ? fields.GetMembers() : ["size"];
        throw new TemplateFaultException(at, place => TemplateFaults.UnknownField(place, member, owner?.ToString() ?? "this value", Suggest.Closest(member, names)));
    }
}
