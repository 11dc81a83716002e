using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>Where a post stands in its series.</summary>
internal sealed record SeriesView(
    string Name,
    string Url,
    int Part,
    int Count)
{
    public static ViewShape<SeriesView> Shape { get; } = new("series_part", "Where a post stands in its series.",
    [
        new("name", FieldType.Text, "The name of the series.", view => view.Name),
        new("url", FieldType.Text, "Its page.", view => view.Url),
        new("part", FieldType.Number, "Which part this is, from 1.", view => view.Part),
        new("count", FieldType.Number, "How many parts are out.", view => view.Count),
    ]);
}
