using System.Collections;

namespace AiBlog.Render.Templating;

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
