using System.Collections.Immutable;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views.Lists;

/// <summary>All posts, those of a year or those of a month.</summary>
[View("archive.html", "The archive: all posts, or the posts of a year or month.")]
internal sealed partial record ArchivePage(
    [Field("The site.")] SiteView Site,
    [Field("This page.")] HeadView Page,
    [Field("The range: all, year, or month.")] string Span,
    [Field("Newest first.")] ImmutableArray<YearView> Years);

/// <summary>A year of the archive.</summary>
[View("year", "A year of the archive.")]
internal sealed partial record YearView(
    [Field("The year.")] int Year,
    [Field("The URL of its page.")] string Url,
    [Field("The number of posts.")] int Count,
    [Field("The number of posts in each month, from January to December.")] ImmutableArray<int> CountByMonth,
    [Field("Newest first.")] ImmutableArray<MonthView> Months);

/// <summary>A month of the archive.</summary>
[View("month", "A month of the archive.")]
internal sealed partial record MonthView(
    [Field("The first day of the month.")] DateTimeOffset Date,
    [Field("The URL of its page.")] string Url,
    [Field("The number of posts.")] int Count,
    [Field("Newest first.")] ImmutableArray<CardView> Posts);
