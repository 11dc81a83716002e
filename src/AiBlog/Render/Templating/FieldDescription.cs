namespace AiBlog.Render.Templating;

/// <summary>What the documentation says about a field.</summary>
internal sealed record FieldDescription(string Name, FieldType Type, string Description);
