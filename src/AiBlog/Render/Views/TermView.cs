using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>A tag, category, author or series.</summary>
internal sealed record TermView(
    string Name,
    string Slug,
    string Url,
    int Count,
    int Hue)
{
    public static ViewShape<TermView> Shape { get; } = new("term", "A tag, category, author or series.",
    [
        new("name", FieldType.Text, "As most posts spell it.", view => view.Name),
        new("slug", FieldType.Text, "The last part of its address.", view => view.Slug),
        new("url", FieldType.Text, "Its page.", view => view.Url),
        new("count", FieldType.Number, "How many posts it has.", view => view.Count),
        new("hue", FieldType.Number, "1 to 8, from the slug: which of the theme's hues it wears.", view => view.Hue),
    ]);
}
