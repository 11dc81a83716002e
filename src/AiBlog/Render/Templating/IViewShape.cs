using System.Collections.Immutable;

namespace AiBlog.Render.Templating;

/// <summary>The fields of one kind of view, whatever record it is made from.</summary>
internal interface IViewShape
{
    string Name { get; }

    string Description { get; }

    ImmutableArray<FieldDescription> Fields { get; }

    /// <summary>The place of a field in <see cref="Fields"/>, -1 when the view has none of this name.</summary>
    int IndexOf(string field);

    /// <summary>The raw value of a field.</summary>
    object? Read(object value, int field);
}
