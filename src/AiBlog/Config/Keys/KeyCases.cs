using System.Collections.Immutable;
using AiBlog.Text.Yaml;

namespace AiBlog.Config.Keys;

/// <summary>Keys of a table that go with some values of one of its keys only: <c>repo</c> with <c>provider: giscus</c>.</summary>
/// <param name="Selector">The key that decides.</param>
/// <param name="Default">Its value when it is not written.</param>
internal sealed record KeyCases(string Selector, string Default, ImmutableArray<KeyCase> All)
{
    /// <summary>The case that a mapping is in; null when the value that decides is none of the known ones, which has a fault of its own.</summary>
    public KeyCase? Of(YamlMapping mapping)
    {
        var value = mapping.Find(Selector)?.Value switch
        {
            null => Default,
            YamlScalar scalar => scalar.Value.Trim(),
            _ => "",
        };
        return All.FirstOrDefault(one => one.Value == value);
    }

    /// <summary>The values that a key goes with; empty when it goes with all.</summary>
    public ImmutableArray<string> ValuesWith(string key) => [.. All.Where(one => one.Has(key)).Select(one => one.Value)];
}

/// <param name="Value">Of the key that decides.</param>
internal sealed record KeyCase(string Value, ImmutableArray<string> Required, ImmutableArray<string> Optional)
{
    public bool Has(string key) => Required.Contains(key, StringComparer.Ordinal) || Optional.Contains(key, StringComparer.Ordinal);
}
