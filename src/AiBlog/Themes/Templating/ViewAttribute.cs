namespace AiBlog.Themes.Templating;

/// <summary>Makes a record a view: a generator writes its <c>Shape</c> from the parameters and properties that have a
/// <see cref="FieldAttribute"/>.</summary>
/// <param name="name">What the documentation calls it.</param>
/// <param name="description">A sentence for docs/themes.md.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ViewAttribute(string name, string description) : Attribute
{
    public string Name { get; } = name;

    public string Description { get; } = description;

    /// <summary>Many pages show the same record, so that its hash and the output of its partials are kept.</summary>
    public bool IsShared { get; init; }
}

/// <summary>A field of a view. Its name in templates is that of the parameter or property, in snake_case.</summary>
/// <param name="description">A sentence for docs/themes.md.</param>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
internal sealed class FieldAttribute(string description) : Attribute
{
    public string Description { get; } = description;

    /// <summary>The name in templates, where it is another.</summary>
    public string? Name { get; init; }
}
