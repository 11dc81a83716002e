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
    public static ViewShape<PaginationView> Shape { get; } = new("pagination", "Where a page stands in a paged list.",
    [
        new("number", FieldType.Number, "Of this page, from 1.", view => view.Number),
        new("total", FieldType.Number, "How many pages there are.", view => view.Total),
        new("newer_url", FieldType.Text, "The page before.", view => view.NewerUrl),
        new("older_url", FieldType.Text, "The page after.", view => view.OlderUrl),
        new("cells", FieldType.ListOf(PageCell.Shape), "Links to pages near this one, the first and the last.", view => view.Cells),
    ]);
}
