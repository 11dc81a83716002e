using System.Collections.Immutable;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views.Lists;

/// <summary>All posts, those of a year or those of a month.</summary>
internal sealed record ArchivePage(
    SiteView Site,
    HeadView Page,
    string Span,
    ImmutableArray<YearView> Years)
{
    public static ViewShape<ArchivePage> Shape { get; } = new("archive.html", "The archive: all posts, or the posts of a year or month.",
    [
        new("site", FieldType.Nested(SiteView.Shape), "The site.", view => view.Site),
        new("page", FieldType.Nested(HeadView.Shape), "This page.", view => view.Page),
        new("span", FieldType.Text, "The range: all, year, or month.", view => view.Span),
        new("years", FieldType.ListOf(YearView.Shape), "Newest first.", view => view.Years),
    ]);
}

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
        new("count_by_month", FieldType.ListOf(FieldType.Number), "The number of posts in each month, from January to December.", view =>
            view.CountByMonth),
        new("months", FieldType.ListOf(MonthView.Shape), "Newest first.", view => view.Months),
    ]);
}

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
