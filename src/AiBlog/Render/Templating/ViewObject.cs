using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace AiBlog.Render.Templating;

/// <summary>A bound view: read-only, its fields evaluated when they are asked for, nested views bound once.</summary>
internal sealed class ViewObject(IViewShape shape, object value) : IScriptObject
{
    private object?[]? bound;

    public IViewShape Shape => shape;

    public int Count => shape.Fields.Length;

    /// <summary>Always; the interface asks for a setter.</summary>
    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    public object? this[string member] => shape.IndexOf(member) is >= 0 and var field ? Read(field) : null;

    public IEnumerable<string> GetMembers() => shape.Fields.Select(field => field.Name);

    public bool Contains(string member) => shape.IndexOf(member) >= 0;

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        var field = shape.IndexOf(member);
        value = field >= 0 ? Read(field) : null;
        return field >= 0;
    }

    /// <summary>False for the view's own names: a template may not hide a field behind a variable.</summary>
    public bool CanWrite(string member) => !Contains(member);

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;

    private object? Read(int field)
    {
        var type = shape.Fields[field].Type;
        if (type.Kind is not (FieldKind.View or FieldKind.List or FieldKind.Open))
        {
            return ViewValue.Of(shape.Read(value, field), type);
        }

        bound ??= new object?[shape.Fields.Length];
        return bound[field] ??= ViewValue.Of(shape.Read(value, field), type);
    }
}
