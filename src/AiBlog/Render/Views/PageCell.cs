using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>One number in the pagination.</summary>
internal sealed record PageCell(
    int Number,
    string Url,
    bool IsCurrent)
{
    public static ViewShape<PageCell> Shape { get; } = new("page_cell", "One link in the pagination.",
    [
        new("number", FieldType.Number, "The number of the page; 0 for a gap.", view => view.Number),
        new("url", FieldType.Text, "The URL; empty for a gap.", view => view.Url),
        new("is_current", FieldType.Boolean, "True for the current page.", view => view.IsCurrent),
    ]);
}
