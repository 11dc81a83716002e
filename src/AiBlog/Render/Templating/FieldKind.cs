namespace AiBlog.Render.Templating;

/// <summary>What a template may do with a field.</summary>
internal enum FieldKind
{
    Text,
    Html,
    Number,
    Boolean,
    Date,
    View,
    List,
    Open,
}
