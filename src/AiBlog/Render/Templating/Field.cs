namespace AiBlog.Render.Templating;

/// <summary>One field of a view.</summary>
/// <param name="Name">In snake_case, as templates write it.</param>
/// <param name="Description">One sentence for docs/themes.md.</param>
/// <param name="Get">Reads the value; null means the field is absent.</param>
internal sealed record Field<T>(string Name, FieldType Type, string Description, Func<T, object?> Get);
