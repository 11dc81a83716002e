using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AiBlog.Render.Templating;

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

    /// <summary>The record as templates see it; fields are read when they are asked for.</summary>
    public object Bind(T value) => new ViewObject(this, value);

    public int IndexOf(string field) => places.GetValueOrDefault(field, -1);

    public object? Read(object value, int field) => fields[field].Get((T)value);
}
