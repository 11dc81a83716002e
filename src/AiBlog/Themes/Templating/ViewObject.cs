using System.Collections;
using System.Collections.Immutable;
using AiBlog.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace AiBlog.Themes.Templating;

/// <summary>A bound view: read-only, its fields evaluated when they are asked for, nested views bound once.</summary>
internal sealed class ViewObject(IViewShape shape, object value) : IScriptObject
{
    private object?[]? bound;

    public IViewShape Shape => shape;

    /// <summary>What the view is made from.</summary>
    public object Record => value;

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

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) => TryRead(member, out value);

    public bool TryRead(string member, out object? value)
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

/// <summary>Turns a raw field value into what the engine works with. Text, HTML, numbers and dates stay what they are.</summary>
internal static class ViewValue
{
    private static readonly object True = true;
    private static readonly object False = false;

    public static object? Of(object? raw, FieldType type) => raw switch
    {
        null => null,
        bool truth => truth ? True : False,
        _ => type.Kind switch
        {
            FieldKind.View => OfView(raw, type),
            FieldKind.List => new ViewList((IList)raw, type.Item ?? FieldType.Open),
            FieldKind.Open => OfOpen(raw),
            _ => raw,
        },
    };

    private static ViewObject? OfView(object raw, FieldType type) => type.Shape is { } shape ? new ViewObject(shape, raw) : null;

    private static object OfOpen(object raw) => raw switch
    {
        OpenMap map => new OpenObject(map),
        ImmutableArray<object?> list => new ViewList(list, FieldType.Open),
        _ => raw,
    };
}

/// <summary>A list of a view, its items bound when they are asked for. Read-only.</summary>
internal sealed class ViewList(IList items, FieldType type) : IList
{
    public int Count => items.Count;

    public bool IsFixedSize => true;

    public bool IsReadOnly => true;

    public bool IsSynchronized => false;

    public object SyncRoot => this;

    public object? this[int index]
    {
        get => index >= 0 && index < items.Count ? ViewValue.Of(items[index], type) : null;
        set => throw new NotSupportedException();
    }

    public IEnumerator GetEnumerator()
    {
        for (var i = 0; i < items.Count; i++)
        {
            yield return this[i];
        }
    }

    public bool Contains(object? value) => items.Contains(value);

    public int IndexOf(object? value) => items.IndexOf(value);

    public void CopyTo(Array array, int index)
    {
        for (var i = 0; i < items.Count; i++)
        {
            array.SetValue(this[i], index + i);
        }
    }

    public int Add(object? value) => throw new NotSupportedException();

    public void Clear() => throw new NotSupportedException();

    public void Insert(int index, object? value) => throw new NotSupportedException();

    public void Remove(object? value) => throw new NotSupportedException();

    public void RemoveAt(int index) => throw new NotSupportedException();
}
