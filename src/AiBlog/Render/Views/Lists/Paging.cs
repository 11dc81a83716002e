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
[View("page_cell", "One link in the pagination.")]
internal sealed partial record PageCell(
    [Field("The number of the page; 0 for a gap.")] int Number,
    [Field("The URL; empty for a gap.")] string Url,
    [Field("True for the current page.")] bool IsCurrent);

/// <summary>Where a page stands in a paged list.</summary>
[View("pagination", "The position of a page in a list with several pages.")]
internal sealed partial record PaginationView(
    [Field("The number of this page, from 1.")] int Number,
    [Field("The number of pages.")] int Total,
    [Field("The URL of the previous page, with newer posts.")] string? NewerUrl,
    [Field("The URL of the next page, with older posts.")] string? OlderUrl,
    [Field("The links to the first page, the last page, and the pages near this one.")] ImmutableArray<PageCell> Cells);
