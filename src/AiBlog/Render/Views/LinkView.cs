using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>A name with an address.</summary>
internal sealed record LinkView(
    string Name,
    string Url,
    bool IsCurrent)
{
    public static ViewShape<LinkView> Shape { get; } = new("link", "A link.",
    [
        new("name", FieldType.Text, "The text of the link.", view => view.Name),
        new("url", FieldType.Text, "The URL.", view => view.Url),
        new("is_current", FieldType.Boolean, "True if the link points to the current page.", view => view.IsCurrent),
    ]);
}
