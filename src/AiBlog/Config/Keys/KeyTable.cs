using System.Collections.Immutable;

namespace AiBlog.Config.Keys;

/// <summary>The keys a mapping may have.</summary>
/// <param name="Name">What the mapping is called in messages and as the title of its schema.</param>
/// <param name="Exclusive">Pairs of which only one may be written.</param>
internal sealed record KeyTable(
    string Name,
    string Description,
    ImmutableArray<Key> Keys,
    ImmutableArray<ForeignKey> Foreign,
    ImmutableArray<(string First, string Second)> Exclusive)
{
    public KeyTable(string name, params ImmutableArray<Key> keys)
        : this(name, "", keys, [], [])
    {
    }

    /// <summary>Keys that go with one value of a key and not with another; null when all go together.</summary>
    public KeyCases? Cases { get; init; }

    public Key? Find(string name)
    {
        foreach (var key in Keys)
        {
            if (string.Equals(key.Name, name, StringComparison.Ordinal))
            {
                return key;
            }
        }

        return null;
    }

    /// <summary>Whatever the case and the separators: authors bring <c>lastMod</c>, <c>lastmod</c>, and <c>last-mod</c>.</summary>
    public ForeignKey? FindForeign(string name)
    {
        var bare = WithoutSeparators(name);
        return Foreign.FirstOrDefault(key => string.Equals(WithoutSeparators(key.Name), bare, StringComparison.OrdinalIgnoreCase));
    }

    private static string WithoutSeparators(string name) =>
        name.AsSpan().ContainsAny('_', '-') ? string.Concat(name.Where(c => c is not ('_' or '-'))) : name;
}
