using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Text.Slugs;
using AiBlog.Text.Yaml;

namespace AiBlog.Config.Keys;

/// <summary>Compares the keys of a mapping with those it may have, whatever their values.</summary>
internal static class KeyCheck
{
    public static void Run(KeyTable table, YamlMapping mapping, Place place, bool mayLackKeys, List<Diagnostic> faults)
    {
        // A key that was meant by a wrong name is not called missing as well.
        HashSet<string>? meant = null;
        foreach (var entry in mapping.Entries)
        {
            if (table.Find(entry.Key.Value) is null && Strange(table, entry.Key, faults) is { } key)
            {
                (meant ??= new HashSet<string>(StringComparer.Ordinal)).Add(key);
            }
        }

        CheckExclusive(table, mapping, faults);
        CheckUnused(table, mapping, faults);
        if (mayLackKeys)
        {
            return;
        }

        foreach (var key in table.Keys)
        {
            if (key.IsRequired && mapping.Find(key.Name) is null && meant?.Contains(key.Name) is not true)
            {
                faults.Add(KeyFaults.Missing(place, key.Name, table.Name, key.Example));
            }
        }

        CheckCase(table, mapping, place, meant, faults);
    }

    /// <summary>The key that an author likely meant by a name that is not in the table.</summary>
    public static string? MeantBy(KeyTable table, string name)
    {
        if (table.Find(name) is not null)
        {
            return null;
        }

        return table.FindForeign(name) is { } foreign ? foreign.Use : Suggest.Closest(name, table.Keys.Select(k => k.Name));
    }

    /// <summary>Reports a key that is not of the table; returns the key that its author likely meant.</summary>
    private static string? Strange(KeyTable table, YamlScalar key, List<Diagnostic> faults)
    {
        if (table.FindForeign(key.Value) is { } foreign)
        {
            faults.Add(KeyFaults.Foreign(key.Place, key.Value, foreign.Advice));
            return foreign.Use;
        }

        var closest = MeantBy(table, key.Value);
        faults.Add(KeyFaults.Unknown(key.Place, key.Value, closest is null ? KeysOf(table) : $"did you mean `{closest}`?"));
        return closest;
    }

    private static string KeysOf(KeyTable table)
    {
        if (table.Find("extra") is not null)
        {
            return "delete it, or put it below `extra` when your theme wants it";
        }

        return table.Keys.IsEmpty
            ? "delete it; there are no keys"
            : $"the keys are {KeyDescription.Listed(table.Keys.Select(key => key.Name))}";
    }

    /// <summary>What the chosen case needs is missed at the value that chose it.</summary>
    private static void CheckCase(KeyTable table, YamlMapping mapping, Place place, HashSet<string>? meant, List<Diagnostic> faults)
    {
        if (table.Cases is not { } cases || cases.Of(mapping) is not { } chosen)
        {
            return;
        }

        var at = mapping.Find(cases.Selector)?.Value.Place ?? place;
        foreach (var name in chosen.Required.Where(name => mapping.Find(name) is null && meant?.Contains(name) is not true))
        {
            faults.Add(KeyFaults.Missing(at, name, $"`{cases.Selector}: {chosen.Value}`", table.Find(name)?.Example ?? ""));
        }
    }

    private static void CheckUnused(KeyTable table, YamlMapping mapping, List<Diagnostic> faults)
    {
        if (table.Cases is not { } cases || cases.Of(mapping) is not { } chosen)
        {
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            if (cases.ValuesWith(entry.Key.Value) is { IsEmpty: false } values && !chosen.Has(entry.Key.Value))
            {
                faults.Add(KeyFaults.Unused(entry.Key.Place, entry.Key.Value, cases.Selector, chosen.Value, KeyDescription.Listed(values)));
            }
        }
    }

    private static void CheckExclusive(KeyTable table, YamlMapping mapping, List<Diagnostic> faults)
    {
        foreach (var (first, second) in table.Exclusive)
        {
            if (mapping.Find(first) is not { } one || mapping.Find(second) is not { } other)
            {
                continue;
            }

            var later = one.Key.Offset > other.Key.Offset ? one : other;
            var earlier = later == one ? other : one;
            faults.Add(KeyFaults.Exclusive(later.Key.Place, later.Key.Value, earlier.Key.Value));
        }
    }
}

/// <summary>Keys of a table that go with some values of one of its keys only: <c>repo</c> with <c>provider: giscus</c>.</summary>
/// <param name="Selector">The key that decides.</param>
/// <param name="Default">Its value when it is not written.</param>
internal sealed record KeyCases(string Selector, string Default, ImmutableArray<KeyCase> All)
{
    /// <summary>The case that a mapping is in; null when the value that decides is none of the known ones, which has a fault of its
    /// own.</summary>
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
