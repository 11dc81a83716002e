using System.Collections.Immutable;

namespace AiBlog.Import.WordPress;

/// <summary>One element of an export item in the order of the file.</summary>
/// <param name="Value">Its text; null for an element with elements in it, whose end is an event with <paramref name="IsEnd"/>.</param>
internal readonly record struct WxrEvent(string Name, string? Value, bool IsEnd, ImmutableArray<(string Name, string Value)> Attributes)
{
    public string? Attribute(string name)
    {
        foreach (var (key, value) in Attributes.IsDefault ? [] : Attributes)
        {
            if (key == name)
            {
                return value;
            }
        }

        return null;
    }
}
