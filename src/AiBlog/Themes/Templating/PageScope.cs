using AiBlog.Diagnostics;
using AiBlog.Text.Slugs;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace AiBlog.Themes.Templating;

/// <summary>
/// All names of one layout or partial: its own variables, the fields of the view, the functions. It never falls through to the scope
/// of the caller, so a partial depends on the view and its argument alone, and nothing outlives the page.
/// </summary>
internal sealed class PageScope(ScriptObject functions) : IScriptObject
{
    private readonly Dictionary<string, object?> variables = new(StringComparer.Ordinal);
    private IScriptObject? view;

    public int Count => GetMembers().Count();

    /// <summary>Never; the interface asks for a setter.</summary>
    public bool IsReadOnly
    {
        get => false;
        set { }
    }

    public void Begin(IScriptObject boundView)
    {
        view = boundView;
        variables.Clear();
    }

    /// <summary>The scope of a partial, whose argument is its <c>it</c>.</summary>
    public void Begin(IScriptObject boundView, object? it)
    {
        Begin(boundView);
        variables["it"] = it;
    }

    public IEnumerable<string> GetMembers() => [.. view?.GetMembers() ?? [], .. variables.Keys, .. functions.Keys];

    public bool Contains(string member) => variables.ContainsKey(member) || !CanWrite(member);

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        if (view is not null && view.TryGetValue(context, span, member, out value))
        {
            return true;
        }

        if (variables.TryGetValue(member, out value) || functions.TryGetValue(context, span, member, out value))
        {
            return true;
        }

        throw new TemplateFaultException(span, place =>
            TemplateFaults.UnknownName(place, member, Suggest.Closest(member, GetMembers().Order(StringComparer.Ordinal))));
    }

    /// <summary>False for fields and functions: a template may not hide them behind a variable.</summary>
    public bool CanWrite(string member) => !functions.ContainsKey(member) && view?.Contains(member) != true;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly)
    {
        if (!CanWrite(member))
        {
            return false;
        }

        variables[member] = value;
        return true;
    }

    public bool Remove(string member) => variables.Remove(member);

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;
}
