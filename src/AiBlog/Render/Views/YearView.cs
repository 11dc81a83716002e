using System.Collections.Immutable;
using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>A year of the archive.</summary>
internal sealed record YearView(
    int Year,
    string Url,
    int Count,
    ImmutableArray<int> CountByMonth,
    ImmutableArray<MonthView> Months)
{
    public static ViewShape<YearView> Shape { get; } = new("year", "A year of the archive.",
    [
        new("year", FieldType.Number, "The year.", view => view.Year),
        new("url", FieldType.Text, "The URL of its page.", view => view.Url),
        new("count", FieldType.Number, "The number of posts.", view => view.Count),
        new("count_by_month", FieldType.ListOf(FieldType.Number), "The number of posts in each month, from January to December.", view => view.CountByMonth),
        new("months", FieldType.ListOf(MonthView.Shape), "Newest first.", view => view.Months),
    ]);
}
