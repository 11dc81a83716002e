using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>The same text in another language.</summary>
internal sealed record TranslationView(
    string Language,
    string Name,
    string Url,
    string Absolute)
{
    public static ViewShape<TranslationView> Shape { get; } = new("translation", "A page in another language.",
    [
        new("language", FieldType.Text, "The language tag.", view => view.Language),
        new("name", FieldType.Text, "The name of the language, in that language.", view => view.Name),
        new("url", FieldType.Text, "The URL.", view => view.Url),
        new("absolute", FieldType.Text, "The absolute URL, for hreflang.", view => view.Absolute),
    ]);
}
