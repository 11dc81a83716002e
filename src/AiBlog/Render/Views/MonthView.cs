using System.Collections.Immutable;
using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>A month of the archive.</summary>
internal sealed record MonthView(
    DateTimeOffset Date,
    string Url,
    int Count,
    ImmutableArray<CardView> Posts)
{
    public static ViewShape<MonthView> Shape { get; } = new("month", "A month of the archive.",
    [
        new("date", FieldType.Date, "The first day of the month.", view => view.Date),
        new("url", FieldType.Text, "The URL of its page.", view => view.Url),
        new("count", FieldType.Number, "The number of posts.", view => view.Count),
        new("posts", FieldType.ListOf(CardView.Shape), "Newest first.", view => view.Posts),
    ]);
}
