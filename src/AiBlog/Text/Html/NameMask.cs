using System.Collections.Frozen;

namespace AiBlog.Text.Html;

/// <summary>A set of names that is never wrong when it says no: one bit a name, by its first letter and its length.</summary>
internal static class NameMask
{
    /// <summary>The bit of all names that begin with o, as handlers do, whatever their length.</summary>
    public const ulong Handlers = 1UL << 63;

    /// <summary>The bit of a name that is not empty, the same in either case.</summary>
    public static ulong Of(ReadOnlySpan<char> name)
    {
        var first = (uint)name[0] | 0x20;
        return first == 'o' ? Handlers : 1UL << (int)(((first * 5) + ((uint)name.Length * 9)) % 63);
    }

    public static ulong OfAll(params ReadOnlySpan<string> names)
    {
        var mask = 0UL;
        foreach (var name in names)
        {
            mask |= Of(name);
        }

        return mask;
    }
}

/// <summary>Names of elements or attributes, found by a span of the source in whatever case it is written.</summary>
internal static class NameSet
{
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(params string[] names) =>
        names.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
