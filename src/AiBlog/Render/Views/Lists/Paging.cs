using System.Collections.Immutable;
using AiBlog.Link.Urls;
using AiBlog.Themes;
using AiBlog.Themes.Templating;

namespace AiBlog.Render.Views.Lists;

/// <summary>Cuts a list of posts into pages.</summary>
internal static class Paging
{
    /// <summary>How many numbers stand on either side of the current one.</summary>
    private const int Around = 1;

    public static int PageCount(int posts, int perPage) => Math.Max(1, (posts + perPage - 1) / perPage);

    public static PaginationView Of(RenderContext context, string list, int number, int total) => new(
        number,
        total,
        number > 1 ? Url(context, list, number - 1) : null,
        number < total ? Url(context, list, number + 1) : null,
        Cells(context, list, number, total));

    private static ImmutableArray<PageCell> Cells(RenderContext context, string list, int current, int total)
    {
        var cells = ImmutableArray.CreateBuilder<PageCell>();
        var last = 0;
        for (var number = 1; number <= total; number++)
        {
            if (number != 1 && number != total && Math.Abs(number - current) > Around)
            {
                continue;
            }

            if (number > last + 1)
            {
                cells.Add(new PageCell(0, "", false));
            }

            cells.Add(new PageCell(number, Url(context, list, number), number == current));
            last = number;
        }

        return cells.ToImmutable();
    }

    private static string Url(RenderContext context, string list, int number) => context.Url.Href(SitePaths.PageUrl(list, number));
}

/// <summary>One number in the pagination.</summary>
internal sealed record PageCell(
    int Number,
    string Url,
    bool IsCurrent)
{
    public static ViewShape<PageCell> Shape { get; } = new("page_cell", "One link in the pagination.",
    [
        new("number", FieldType.Number, "The number of the page; 0 for a gap.", view => view.Number),
        new("url", FieldType.Text, "The URL; empty for a gap.", view => view.Url),
        new("is_current", FieldType.Boolean, "True for the current page.", view => view.IsCurrent),
    ]);
}

/// <summary>Where a page stands in a paged list.</summary>
internal sealed record PaginationView(
    int Number,
    int Total,
    string? NewerUrl,
    string? OlderUrl,
    ImmutableArray<PageCell> Cells)
{
    public static ViewShape<PaginationView> Shape { get; } = new("pagination", "The position of a page in a list with several pages.",
    [
        new("number", FieldType.Number, "The number of this page, from 1.", view => view.Number),
        new("total", FieldType.Number, "The number of pages.", view => view.Total),
        new("newer_url", FieldType.Text, "The URL of the previous page, with newer posts.", view => view.NewerUrl),
        new("older_url", FieldType.Text, "The URL of the next page, with older posts.", view => view.OlderUrl),
        new("cells", FieldType.ListOf(PageCell.Shape), "The links to the first page, the last page, and the pages near this one.", view =>
            view.Cells),
    ]);
}
