using System.Collections.Immutable;
using System.Globalization;
using AiBlog.Diagnostics;
using AiBlog.Text;
using AiBlog.Text.Slugs;
using AiBlog.Text.Yaml;

namespace AiBlog.Config.Keys;

/// <summary>Reads the values of one mapping as its key table says; faults are collected, and a faulty value is as good as absent.</summary>
internal sealed class MappingReader(KeyTable table, YamlMapping mapping, List<Diagnostic> faults)
{
    public Place Place => mapping.Place;

    /// <summary>What <see cref="Open(string)"/> is for one key, for the mapping itself.</summary>
    public YamlMapping Source => mapping;

    public Placed<string>? Text(string name) => Scalar(name) is { } scalar ? Placed(scalar) : null;

    public Placed<string>? Url(string name) => Judged(name, ValueFaults.OfUrl);

    /// <summary>With each letter and its accent as one character, however the editor wrote them.</summary>
    public Placed<string>? Slug(string name) =>
        Judged(name, ValueFaults.OfSlug) is { } slug ? slug with { Value = CanonicalForm.Compose(slug.Value) } : null;

    public Placed<string>? Language(string name) => Judged(name, ValueFaults.OfLanguage);

    public Placed<string>? Color(string name) => Judged(name, ValueFaults.OfColor);

    public Placed<string>? Choice(string name) => Judged(name, ValueFaults.OfChoice);

    /// <summary>A single value with all that is known of how it was written.</summary>
    public YamlScalar? Scalar(string name)
    {
        var value = Value(name);
        if (value is null or YamlScalar)
        {
            return value as YamlScalar;
        }

        faults.Add(WrongType(value, KeyOf(name)));
        return null;
    }

    public bool Flag(string name, bool otherwise) => Flag(name) ?? otherwise;

    public bool? Flag(string name) => PlacedFlag(name)?.Value;

    public Placed<bool>? PlacedFlag(string name) =>
        Judged(name, ValueFaults.OfFlag) is { } flag ? new Placed<bool>(flag.Value[0] is 't' or 'T', flag.Place) : null;

    public int Number(string name, int otherwise) =>
        Judged(name, ValueFaults.OfNumber)?.Value is { } value ? int.Parse(value, CultureInfo.InvariantCulture) : otherwise;

    /// <summary>A single value counts as a list of one item, unless it looks like several. Null when nothing was written or the value is no
    /// list; then a fault says so.</summary>
    public ImmutableArray<Placed<string>>? ListOrNull(string name)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (ItemsOf(value, KeyOf(name)) is not { } list)
        {
            faults.Add(WrongType(value, KeyOf(name)));
            return null;
        }

        var items = ImmutableArray.CreateBuilder<Placed<string>>(list.Length);
        foreach (var item in list)
        {
            if (ValueFaults.OfItem(item, KeyOf(name)) is { } fault)
            {
                faults.Add(fault);
            }
            else if (item is YamlScalar scalar)
            {
                items.Add(Placed(scalar));
            }
        }

        return items.DrainToImmutable();
    }

    public ImmutableArray<Placed<string>> List(string name) => ListOrNull(name) ?? [];

    private static ImmutableArray<YamlNode>? ItemsOf(YamlNode value, Key key) => value switch
    {
        YamlSequence list => list.Items,
        YamlScalar scalar when key.HasSentences || !scalar.Value.AsSpan().ContainsAny(",\n") => [scalar],
        _ => null,
    };

    /// <summary>The value when it is a single text; says nothing when it is not, for keys that may also hold something else.</summary>
    public YamlScalar? ScalarIfAny(string name) => Find(name) is YamlScalar { IsNull: false, Value.Length: > 0 } scalar ? scalar : null;

    public MappingReader? Mapping(string name)
    {
        if (Value(name) is not { } value)
        {
            return null;
        }

        if (value is YamlMapping nested)
        {
            return Nested(KeyOf(name), nested);
        }

        faults.Add(WrongType(value, KeyOf(name)));
        return null;
    }

    /// <summary>A mapping, or <c>true</c> or <c>false</c> in its place.</summary>
    public (MappingReader? Mapping, bool? Flag) MappingOrFlag(string name) => ScalarIfAny(name)?.Value switch
    {
        "true" or "True" or "TRUE" => (null, true),
        "false" or "False" or "FALSE" => (null, false),
        _ => (Mapping(name), null),
    };

    public ImmutableArray<MappingReader> MappingList(string name)
    {
        if (Value(name) is not { } value)
        {
            return [];
        }

        if (value is not YamlSequence list)
        {
            faults.Add(WrongType(value, KeyOf(name)));
            return [];
        }

        var readers = ImmutableArray.CreateBuilder<MappingReader>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is YamlMapping nested)
            {
                readers.Add(Nested(KeyOf(name), nested));
            }
            else if (item is not YamlBroken)
            {
                faults.Add(KeyFaults.WrongItem(
                    item.Place, name, "a mapping", KeyDescription.Of(item), KeyDescription.Hint(KeyOf(name), item)));
            }
        }

        return readers.DrainToImmutable();
    }

    public ImmutableArray<(Placed<string> Name, MappingReader Reader)> NamedMappings(string name)
    {
        if (Open(name) is not { Entries.Length: > 0 } named)
        {
            return [];
        }

        var readers = ImmutableArray.CreateBuilder<(Placed<string>, MappingReader)>(named.Entries.Length);
        foreach (var entry in named.Entries)
        {
            if (entry.Value is YamlMapping nested)
            {
                readers.Add((Placed(entry.Key), Nested(KeyOf(name), nested)));
            }
            else if (entry.Value is not YamlBroken)
            {
                faults.Add(KeyFaults.WrongType(
                    entry.Value.Place, $"{name}.{entry.Key.Value}", "a mapping", KeyDescription.Of(entry.Value), KeyDescription
                    .Hint(KeyOf(name), entry.Value)));
            }
        }

        return readers.DrainToImmutable();
    }

    public YamlMapping Open(string name)
    {
        var (value, key) = (Value(name), KeyOf(name));
        if (value is not (null or YamlMapping))
        {
            faults.Add(WrongType(value, key));
        }

        if (value is not YamlMapping open)
        {
            return YamlMapping.Empty;
        }

        if (key.Of is { } type)
        {
            faults.AddRange(open.Entries.Select(entry => ValueFaults.OfEntry(entry, key, type)).OfType<Diagnostic>());
        }

        return open;
    }

    /// <summary>The key stands there, whatever its value.</summary>
    public bool IsWritten(string name) => mapping.Find(name) is not null;

    /// <summary>A wrong name stands there, and has its diagnostic, that was likely meant to be this key.</summary>
    public bool IsMeant(string name) => mapping.Entries.Any(entry => KeyCheck.MeantBy(table, entry.Key.Value) == name);

    /// <summary>Looks at the keys themselves: unknown ones, those of other programs, pairs that exclude each other, missing ones.</summary>
    /// <param name="place">Where a missing key is reported.</param>
    /// <param name="mayLackKeys">A broken line may have held the missing key.</param>
    public MappingReader CheckKeys(Place place, bool mayLackKeys = false)
    {
        KeyCheck.Run(table, mapping, place, mayLackKeys, faults);
        return this;
    }

    private MappingReader Nested(Key key, YamlMapping nested) =>
        new MappingReader(key.Nested ?? throw new InvalidOperationException(key.Name), nested, faults).CheckKeys(nested.Place);

    private Key KeyOf(string name) => table.Find(name) ?? throw new InvalidOperationException(name);

    private YamlNode? Find(string name) => mapping.Find(name)?.Value;

    /// <summary>The value of a key that has a sound one; a key that was written without a value is told here.</summary>
    private YamlNode? Value(string name)
    {
        if (mapping.Find(name) is not { Value: not YamlBroken } entry)
        {
            return null;
        }

        if (entry.Value is not YamlScalar { Value: var text } scalar || (!scalar.IsNull && !string.IsNullOrWhiteSpace(text)))
        {
            return entry.Value;
        }

        var isRequired = KeyOf(name).IsRequired || table.Cases?.Of(mapping)?.Required.Contains(name, StringComparer.Ordinal) is true;
        faults.Add(KeyFaults.Empty(entry.Key.Place, name, isRequired));
        return null;
    }

    /// <summary>The value when nothing is wrong with it.</summary>
    private Placed<string>? Judged(string name, Func<YamlScalar, Key, Diagnostic?> faultOf)
    {
        if (Scalar(name) is not { } scalar)
        {
            return null;
        }

        if (faultOf(scalar, KeyOf(name)) is not { } fault)
        {
            return Placed(scalar);
        }

        faults.Add(fault);
        return null;
    }

    private static Diagnostic WrongType(YamlNode value, Key key) =>
        KeyFaults.WrongType(value.Place, key.Name, KeyDescription.Of(key), KeyDescription.Of(value), KeyDescription.Hint(key, value));

    private static Placed<string> Placed(YamlScalar scalar) => new(scalar.Value.Trim(), scalar.Place);
}
