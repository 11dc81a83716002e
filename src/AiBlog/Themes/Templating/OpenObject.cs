using System.Collections;
using AiBlog.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace AiBlog.Themes.Templating;

/// <summary>An open map as templates see it: a name it does not hold is absent, not an error. <c>for</c> gives pairs of key and
/// value.</summary>
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

/// <summary>One entry of an open map, inside a <c>for</c>.</summary>
[View("entry", "One entry of an open map.")]
internal sealed partial record OpenEntry(
    [Field("The name as its author wrote it.")] string Key,
    [Field("The value: a string, a number, a boolean, a list, or a map.")] object? Value);

/// <summary>The members of numbers, dates, HTML and whatever else has none.</summary>
internal sealed class NoMembers : IObjectAccessor
{
    public static NoMembers Instance { get; } = new();

    public bool HasIndexer => false;

    public Type IndexType => typeof(string);

    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => 0;

    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => [];

    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => false;

    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;
}
