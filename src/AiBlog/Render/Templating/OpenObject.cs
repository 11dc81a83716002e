using System.Collections;
using AiBlog.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace AiBlog.Render.Templating;

/// <summary>An open map as templates see it: a name it does not hold is absent, not an error. <c>for</c> gives pairs of key and value.</summary>
internal sealed class OpenObject(OpenMap map) : IScriptObject, IEnumerable
{
    public int Count => map.Entries.Length;

    /// <summary>Always; the interface asks for a setter.</summary>
    public bool IsReadOnly
    {
        get => true;
        set { }
    }

    public IEnumerable<string> GetMembers() => map.Entries.Select(entry => entry.Key);

    public bool Contains(string member) => true;

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value)
    {
        value = ViewValue.Of(map[member], FieldType.Open);
        return true;
    }

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;

    public IEnumerator GetEnumerator()
    {
        foreach (var (key, value) in map.Entries)
        {
            yield return OpenEntry.Shape.Bind(new OpenEntry(key, value));
        }
    }
}
