using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Text.Yaml;

/// <summary>Keys with values, in the order they were written; no key twice.</summary>
internal sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, Place Place) : YamlNode(Place)
{
    public static YamlMapping Empty { get; } = new([], new Place("", 0, 0));

    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (string.Equals(entry.Key.Value, key, StringComparison.Ordinal))
            {
                return entry;
            }
        }

        return null;
    }
}
