using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>A picture of the site.</summary>
internal sealed record ImageView(
    string Src,
    int? Width,
    int? Height,
    string Alt,
    string? Caption,
    string? Credit)
{
    public static ViewShape<ImageView> Shape { get; } = new("image", "An image.",
    [
        new("src", FieldType.Text, "The URL.", view => view.Src),
        new("width", FieldType.Number, "The width in pixels; absent if it is unknown.", view => view.Width),
        new("height", FieldType.Number, "The height in pixels.", view => view.Height),
        new("alt", FieldType.Text, "The alternative text; can be empty.", view => view.Alt),
        new("caption", FieldType.Text, "The caption.", view => view.Caption),
        new("credit", FieldType.Text, "The creator.", view => view.Credit),
    ]);
}
