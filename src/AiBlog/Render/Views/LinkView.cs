using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>A name with an address.</summary>
internal sealed record LinkView(
    string Name,
    string Url,
    bool IsCurrent)
{
    public static ViewShape<LinkView> Shape { get; } = new("link", "A name with an address.",
    [
        new("name", FieldType.Text, "What to print.", view => view.Name),
        new("url", FieldType.Text, "The address.", view => view.Url),
        new("is_current", FieldType.Boolean, "True when it leads to the page it stands on.", view => view.IsCurrent),
    ]);
}
