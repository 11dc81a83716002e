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
    public static ViewShape<TermView> Shape { get; } = new("term", "A tag, category, author, or series.",
    [
        new("name", FieldType.Text, "The name, in the spelling of most posts.", view => view.Name),
        new("slug", FieldType.Text, "The slug.", view => view.Slug),
        new("url", FieldType.Text, "The URL of its page.", view => view.Url),
        new("count", FieldType.Number, "The number of posts.", view => view.Count),
        new("hue", FieldType.Number, "The colour: 1 to 8.", view => view.Hue),
    ]);
}
