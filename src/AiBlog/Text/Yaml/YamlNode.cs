using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Text.Yaml;

/// <summary>A value in a YAML document and where it begins.</summary>
internal abstract record YamlNode(Place Place);

/// <summary>A single value as text; what type it is, its reader decides.</summary>
/// <param name="Offset">Where the value begins in its <see cref="SourceText"/>, with its quote or block sign.</param>
internal sealed record YamlScalar(string Value, ScalarForm Form, int Offset, Place Place) : YamlNode(Place)
{
    /// <summary>Nothing was written: <c>key:</c>, <c>~</c> or <c>null</c> without quotes.</summary>
    public bool IsNull => Form == ScalarForm.Plain && Value is ("" or "~" or "null" or "Null" or "NULL");
}

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

/// <summary>A list.</summary>
internal sealed record YamlSequence(ImmutableArray<YamlNode> Items, Place Place) : YamlNode(Place);

/// <summary>One <c>key: value</c> of a mapping.</summary>
internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);

/// <summary>A value that could not be read and has its diagnostic already; whoever meets it says nothing more.</summary>
internal sealed record YamlBroken(Place Place) : YamlNode(Place);

/// <summary>How a scalar was written.</summary>
internal enum ScalarForm
{
    Plain,
    Quoted,

    /// <summary><c>|</c>: each line of the text is a line of the file.</summary>
    Literal,

    /// <summary><c>&gt;</c>: lines are joined.</summary>
    Folded,
}
