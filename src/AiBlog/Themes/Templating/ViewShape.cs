using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AiBlog.Themes.Templating;

/// <summary>How templates see the record <typeparamref name="T"/>: its fields by name, read by delegates and never by reflection.</summary>
internal sealed class ViewShape<T>(string name, string description, ImmutableArray<Field<T>> fields) : IViewShape
    where T : notnull
{
    private readonly FrozenDictionary<string, int> places =
        fields.Select((field, place) => KeyValuePair.Create(field.Name, place)).ToFrozenDictionary(StringComparer.Ordinal);

    public string Name { get; } = name;

    public string Description { get; } = description;

    public ImmutableArray<FieldDescription> Fields { get; } =
        [.. fields.Select(field => new FieldDescription(field.Name, field.Type, field.Description))];

    public bool IsShared { get; init; }

    /// <summary>The record as templates see it; fields are read when they are asked for.</summary>
    public object Bind(T value) => new ViewObject(this, value);

    public int IndexOf(string field) => places.GetValueOrDefault(field, -1);

    public object? Read(object value, int field) => fields[field].Get((T)value);
}

/// <summary>The fields of one kind of view, whatever record it is made from.</summary>
internal interface IViewShape
{
    string Name { get; }

    string Description { get; }

    ImmutableArray<FieldDescription> Fields { get; }

    /// <summary>Many pages show the same record.</summary>
    bool IsShared { get; }

    /// <summary>The place of a field in <see cref="Fields"/>, -1 when the view has none of this name.</summary>
    int IndexOf(string field);

    /// <summary>The raw value of a field.</summary>
    object? Read(object value, int field);
}
