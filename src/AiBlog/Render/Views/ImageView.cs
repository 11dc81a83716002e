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
    public static ViewShape<ImageView> Shape { get; } = new("image", "A picture of the site.",
    [
        new("src", FieldType.Text, "The address.", view => view.Src),
        new("width", FieldType.Number, "In pixels; absent when the file does not say.", view => view.Width),
        new("height", FieldType.Number, "In pixels.", view => view.Height),
        new("alt", FieldType.Text, "What it shows, for who cannot see it; may be empty.", view => view.Alt),
        new("caption", FieldType.Text, "The line below it.", view => view.Caption),
        new("credit", FieldType.Text, "Who made it.", view => view.Credit),
    ]);
}
