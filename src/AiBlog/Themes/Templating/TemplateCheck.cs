using AiBlog.Diagnostics;
using AiBlog.Text.Slugs;
using Scriban.Parsing;
using Scriban.Syntax;

namespace AiBlog.Themes.Templating;

/// <summary>Judges a parsed template before any page is rendered: partials it names, and parts of the language that are not ours.</summary>
internal sealed class TemplateCheck : ScriptVisitor
{
    private readonly List<Diagnostic> faults = [];
    private readonly Suggestions suggestions = new();
    private readonly Func<SourceSpan, Place> placeOf;
    private readonly HashSet<string> partials;

    private TemplateCheck(Func<SourceSpan, Place> placeOf, HashSet<string> partials)
    {
        this.placeOf = placeOf;
        this.partials = partials;
    }

    public static IEnumerable<Diagnostic> Check(ScriptPage page, Func<SourceSpan, Place> placeOf, HashSet<string> partials)
    {
        var check = new TemplateCheck(placeOf, partials);
        check.Visit(page);
        return check.faults;
    }

    public override void Visit(ScriptFunctionCall node)
    {
        var isPartial = node.Target is ScriptVariableGlobal { Name: "partial" };
        if (isPartial && node.Arguments is [ScriptLiteral { Value: string name } literal, ..] && !partials.Contains(name))
        {
            faults.Add(TemplateFaults.MissingPartial(placeOf(literal.Span), name, suggestions.Closest(name, partials)));
        }

        base.Visit(node);
    }

    /// <summary>Only whole variables are set: an element far behind a list's end would fill memory, and a view is read-only.</summary>
    public override void Visit(ScriptAssignExpression node)
    {
        if (node.Target is not ScriptVariable)
        {
            Refuse(node, "a value put into a list or map", "set a variable of its own");
        }
        else if (node.EqualToken is { TokenType: not TokenType.Equal })
        {
            Refuse(node, "an assignment with an operator", "write it out: `x = x + 1`");
        }

        base.Visit(node);
    }

    public override void Visit(ScriptIncrementDecrementExpression node)
    {
        Refuse(node, "++ and --", "write it out: `x = x + 1`");
        base.Visit(node);
    }

    public override void Visit(ScriptCaptureStatement node)
    {
        if (node.Target is not ScriptVariable)
        {
            Refuse(node, "a capture into a list or map", "capture into a variable");
        }

        base.Visit(node);
    }

    public override void Visit(ScriptForStatement node)
    {
        if (node.Variable is not ScriptVariable)
        {
            Refuse(node, "a loop over something else than a variable", "write `for NAME in LIST`");
        }

        base.Visit(node);
    }

    /// <summary>Outside a function it would leave the engine in a state that stops the next page.</summary>
    public override void Visit(ScriptReturnStatement node)
    {
        if (!IsInFunction(node))
        {
            Refuse(node, "ret outside a function", "use `if`");
        }

        base.Visit(node);
    }

    public override void Visit(ScriptImportStatement node) => Refuse(node, "import", "the fields of the view are there already");

    public override void Visit(ScriptTableRowStatement node) => Refuse(node, "tablerow", "use `for`");

    public override void Visit(ScriptThisExpression node) => Refuse(node, "this", "name the field");

    public override void Visit(ScriptWithStatement node) => Refuse(node, "with", "use a variable, or a partial with a value");

    public override void Visit(ScriptWrapStatement node) => Refuse(node, "wrap", "use a partial");

    private static bool IsInFunction(ScriptNode node) => node.Parent is { } parent && (parent is ScriptFunction || IsInFunction(parent));

    private void Refuse(ScriptNode node, string construct, string instead) =>
        faults.Add(TemplateFaults.NotAvailable(placeOf(node.Span), construct, instead));
}
