namespace AiBlog.Render.Templating;

/// <summary>One entry of an open map, inside a <c>for</c>.</summary>
internal sealed record OpenEntry(string Key, object? Value)
{
    public static ViewShape<OpenEntry> Shape { get; } = new("entry", "One entry of an open map.",
    [
        new("key", FieldType.Text, "The name as its author wrote it.", entry => entry.Key),
        new("value", FieldType.Open, "The value: a string, a number, a boolean, a list, or a map.", entry => entry.Value),
    ]);
}
