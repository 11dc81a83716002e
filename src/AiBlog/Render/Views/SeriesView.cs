using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>Where a post stands in its series.</summary>
internal sealed record SeriesView(
    string Name,
    string Url,
    int Part,
    int Count)
{
    public static ViewShape<SeriesView> Shape { get; } = new("series_part", "The position of a post in its series.",
    [
        new("name", FieldType.Text, "The name of the series.", view => view.Name),
        new("url", FieldType.Text, "The URL of the page of the series.", view => view.Url),
        new("part", FieldType.Number, "The number of this part, from 1.", view => view.Part),
        new("count", FieldType.Number, "The number of published parts.", view => view.Count),
    ]);
}
