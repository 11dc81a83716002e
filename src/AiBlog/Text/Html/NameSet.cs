using System.Collections.Frozen;

namespace AiBlog.Text.Html;

/// <summary>Names of elements or attributes, found by a span of the source in whatever case it is written.</summary>
internal static class NameSet
{
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(params string[] names) =>
        names.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
