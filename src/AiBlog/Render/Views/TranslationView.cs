using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>The same text in another language.</summary>
internal sealed record TranslationView(
    string Language,
    string Name,
    string Url,
    string Absolute)
{
    public static ViewShape<TranslationView> Shape { get; } = new("translation", "The same text in another language.",
    [
        new("language", FieldType.Text, "The language tag.", view => view.Language),
        new("name", FieldType.Text, "The language in its own words.", view => view.Name),
        new("url", FieldType.Text, "The address.", view => view.Url),
        new("absolute", FieldType.Text, "The address with the origin, for hreflang.", view => view.Absolute),
    ]);
}
