using System.Collections.Immutable;
using AiBlog.Text.Yaml;

namespace AiBlog.Import.FrontMatter;

/// <summary>Reads keys of other generators by any of their names and remembers which were used.</summary>
/// <remarks>Names are compared without case, hyphens, and underscores: <c>last_modified_at</c> is <c>lastModifiedAt</c>.</remarks>
internal sealed class ForeignKeys(YamlMapping keys)
{
    private readonly HashSet<YamlEntry> used = [];

    /// <summary>What no reader asked for and what has a value, in the order it was written.</summary>
    public ImmutableArray<YamlEntry> Rest => [.. keys.Entries.Where(entry => !used.Contains(entry) && !IsEmpty(entry.Value))];

    /// <summary>The value of the first name that has one and that <paramref name="accepts"/> agrees to.</summary>
    public YamlNode? Take(Func<YamlNode, bool> accepts, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) is { } entry && !used.Contains(entry) && accepts(entry.Value))
            {
                used.Add(entry);
                return entry.Value;
            }
        }

        return null;
    }

    public string? TakeText(params ReadOnlySpan<string> names) =>
        Take(node => TextOf(node) is not null, names) is { } node ? TextOf(node) : null;

    public bool? TakeFlag(params ReadOnlySpan<string> names) =>
        Take(node => FlagOf(node) is not null, names) is { } node ? FlagOf(node) : null;

    /// <summary>Marks further names as used when they say nothing but <paramref name="value"/> again.</summary>
    public void TakeSame(string? value, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (Find(name) is { } entry && TextOf(entry.Value) == value)
            {
                used.Add(entry);
            }
        }
    }

    public ForeignKeys? Below(string name) =>
        Find(name) is { Value: YamlMapping mapping } entry && used.Add(entry) ? new ForeignKeys(mapping) : null;

    public YamlEntry? Find(string name)
    {
        foreach (var entry in keys.Entries)
        {
            if (Form(entry.Key.Value) == name && !IsEmpty(entry.Value))
            {
                return entry;
            }
        }

        return null;
    }

    public static string? TextOf(YamlNode? node) =>
        node is YamlScalar { IsNull: false } scalar && scalar.Value.Trim() is { Length: > 0 } text ? text : null;

    public static bool? FlagOf(YamlNode? node) => TextOf(node)?.ToLowerInvariant() switch
    {
        "true" or "yes" or "on" => true,
        "false" or "no" or "off" => false,
        _ => null,
    };

    /// <summary>A list, or a string with commas; the names of mappings in it.</summary>
    /// <param name="splitsAtSpaces">Jekyll reads a string without commas as words.</param>
    public static ImmutableArray<string> ListOf(YamlNode? node, bool splitsAtSpaces = false) => node switch
    {
        YamlSequence list => [.. list.Items.SelectMany(NamesOf).Distinct(StringComparer.Ordinal)],
        YamlMapping mapping =>
            NameOf(mapping) is { } name ? [name] : [.. mapping.Entries.Select(entry => NameOf(entry.Value) ?? entry.Key.Value)],
        YamlScalar scalar when TextOf(scalar) is { } text =>
            [.. text.Split(text.Contains(',', StringComparison.Ordinal) ? ',' : splitsAtSpaces ? ' ' : '\n').Select(part => part.Trim())
                .Where(part => part.Length > 0).Distinct(StringComparer.Ordinal)],
        _ => [],
    };

    /// <summary>Hexo writes a category below another one as a list in the list.</summary>
    private static IEnumerable<string> NamesOf(YamlNode node) =>
        node is YamlSequence list ? list.Items.Select(NameOf).OfType<string>() : NameOf(node) is { } name ? [name] : [];

    private static string? NameOf(YamlNode node) => node is YamlMapping mapping
        ? new ForeignKeys(mapping).TakeText("name", "displayname", "title", "label", "slug", "id")
        : TextOf(node);

    private static bool IsEmpty(YamlNode node) => node switch
    {
        YamlScalar scalar => scalar.IsNull || string.IsNullOrWhiteSpace(scalar.Value),
        YamlSequence list => list.Items.All(IsEmpty),
        YamlMapping mapping => mapping.Entries.All(entry => IsEmpty(entry.Value)),
        _ => true,
    };

    private static string Form(string name) =>
        name.Trim().ToLowerInvariant().Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
}
