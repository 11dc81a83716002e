using System.Collections.Immutable;

namespace AiBlog.Text;

/// <summary>A tree that its author filled freely (<c>extra</c>, <c>theme_options</c>), in the order it was written.</summary>
/// <param name="entries">Values are string, long, double, bool, <see cref="OpenMap"/>, ImmutableArray of these, or null.</param>
internal sealed class OpenMap(ImmutableArray<KeyValuePair<string, object?>> entries)
{
    private readonly Dictionary<string, object?> values = new(entries, StringComparer.Ordinal);

    public static OpenMap Empty { get; } = new([]);

    public ImmutableArray<KeyValuePair<string, object?>> Entries { get; } = entries;

    /// <summary>The value of a key, null when the author did not give one.</summary>
    public object? this[string key] => values.GetValueOrDefault(key);
}
