using System.Buffers;
using System.Collections;
using System.Collections.Immutable;
using System.Text;
using AiBlog.Diagnostics;
using AiBlog.Text.Html;
using AiBlog.Text.Slugs;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace AiBlog.Themes.Templating;

/// <summary>The engine's state for one page: escapes what is written, is strict about names, and counts what the page costs.</summary>
internal sealed class PageContext : TemplateContext
{
    private static readonly object EmptyList = Array.Empty<object>();

    private ScriptNode? expression;
    private PageOutput? page;

    public PageContext(ScriptObject functions)
        : base(functions)
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        AutoIndent = false;
        // Budget counts the whole page.
        LoopLimit = 0;
        RecursiveLimit = 0;
        LimitToString = TemplateLimits.TextLength;
        OnStringLimit = ScriptLimitBehavior.Throw;
        // Zero is none: the engine would count over all pages of a worker and then leave template text out without a word.
        OutputLimit = 0;
        OnOutputLimit = ScriptLimitBehavior.Throw;
        TryGetVariable = UnknownVariable;
        TryGetMember = UnknownMember;
        Scope = new PageScope(functions);
        Functions = PageFunctions.InOrder(functions);
    }

    public PageBudget Budget { get; } = new();

    /// <summary>The functions that compiled templates call, in the order of <see cref="PageFunctions.Names"/>.</summary>
    public ImmutableArray<TemplateFunction> Functions { get; }

    /// <summary>The page is rendered by the interpreter alone, for its messages.</summary>
    public bool IsInterpreted { get; private set; }

    /// <summary>Whether compiled templates can be used: they resolve functions by name, so no field may have the name of one.</summary>
    public bool CanRunCode { get; private set; }

    /// <summary>The names of the layout.</summary>
    public PageScope Scope { get; }

    /// <summary>The strings of the page's language.</summary>
    public Strings Strings { get; private set; } = Strings.Empty;

    /// <summary>The view of the page, which partials see as the layout does.</summary>
    public IScriptObject View { get; private set; } = new ScriptObject();

    /// <param name="isInterpreted">No compiled template runs.</param>
    public void Begin(IScriptObject view, Strings strings, PageOutput output, bool isInterpreted)
    {
        IsInterpreted = isInterpreted;
        CanRunCode = !isInterpreted && view is ViewObject && !PageFunctions.RootNames.Any(view.Contains);
        page = output;
        View = view;
        Strings = strings;
        Scope.Begin(view);
        expression = null;
        Budget.Begin();
    }

    public override object? Evaluate(ScriptNode? scriptNode, bool aliasReturnedFunction)
    {
        if (scriptNode is null)
        {
            return null;
        }

        if (page?.IsFull == true)
        {
            throw PageBudget.TooMuch(scriptNode.Span, "the page grows too large");
        }

        Budget.Enter(scriptNode.Span);
        var value = scriptNode switch
        {
            ScriptCaptureStatement capture => Capture(capture),
            ScriptBinaryExpression operation => Operate(operation),
            ScriptInterpolatedStringExpression text => Budget.Bound(text.Span, base.Evaluate(text, aliasReturnedFunction)),
            _ => base.Evaluate(scriptNode, aliasReturnedFunction),
        };
        Budget.Leave();
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
                Output.Write(html.Value, 0, html.Value.Length);
                break;
            default:
                HtmlEscape.Write(Output, PageText.Of(at, textAsObject));
                break;
        }
        return this;
    }

    public override string ObjectToString(object? value, bool nested = false) => PageText.Of(CurrentSpan, value);

    public override bool ToBool(SourceSpan span, object? value) => IsTrue(value);

    /// <summary>Absent, false, an empty string, and an empty list are false, so that <c>if</c> asks whether there is something to
    /// show.</summary>
    public static bool IsTrue(object? value) => value switch
    {
        null => false,
        bool truth => truth,
        string text => text.Length > 0,
        HtmlText html => html.Value.Length > 0,
        ICollection list => list.Count > 0,
        OpenObject map => map.Count > 0,
        _ => true,
    };

    public override void Import(SourceSpan span, object? objectToImport) =>
        throw new ScriptRuntimeException(span, "nothing can be imported");

    protected override bool OnStepLoop(ScriptLoopStatementBase loop)
    {
        Budget.Spend(loop.Span, 1);
        return true;
    }

    /// <summary>Members come from views, lists and texts; any other value has none, and none is looked for by reflection.</summary>
    protected override IObjectAccessor GetMemberAccessorImpl(object target) =>
        target is IScriptObject or IList or string ? base.GetMemberAccessorImpl(target) ?? NoMembers.Instance : NoMembers.Instance;

    private object? Operate(ScriptBinaryExpression operation) =>
        operation is { Operator: not (ScriptBinaryOperator.And or ScriptBinaryOperator.Or), Left: { } left, Right: { } right }
            ? PageOperators.Evaluate(this, operation, Evaluate(left), Evaluate(right))
            : base.Evaluate(operation, false);

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
        throw new TemplateFaultException(at, place =>
            TemplateFaults.UnknownField(place, member, owner?.ToString() ?? "this value", Suggest.Closest(member, names)));
    }
}

/// <summary>Collects what a template captures into a variable.</summary>
internal sealed class CaptureOutput(PageContext context, SourceSpan span) : IScriptOutput
{
    private readonly StringBuilder text = new();

    public void Write(string text, int offset, int count)
    {
        this.text.Append(text, offset, count);
        context.Budget.Spend(span, count >> 3);
    }

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    public override string ToString() => text.ToString();
}

/// <summary>Collects a page as UTF-8 in a buffer that is kept from page to page.</summary>
internal sealed class PageOutput : IScriptOutput
{
    private readonly ArrayBufferWriter<byte> buffer = new(64 << 10);

    public ReadOnlySpan<byte> Written => buffer.WrittenSpan;

    public bool IsFull => buffer.WrittenCount > TemplateLimits.OutputBytes;

    public void Clear() => buffer.ResetWrittenCount();

    public void Write(ReadOnlySpan<byte> html) => buffer.Write(html);

    public void Write(string text, int offset, int count) => Encoding.UTF8.GetBytes(text.AsSpan(offset, count), buffer);

    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Empty: the engine asks for the text of its output after a render, and the bytes are taken from
    /// <see cref="Written"/>.</summary>
    public override string ToString() => "";
}
