using System.Collections.Immutable;
using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

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
        new("cells", FieldType.ListOf(PageCell.Shape), "The links to the first page, the last page, and the pages near this one.", view => view.Cells),
    ]);
}
