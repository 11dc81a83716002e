using System.Collections.Immutable;
using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>A heading in the table of contents.</summary>
internal sealed record TocEntry(
    string Id,
    string Text,
    int Level,
    ImmutableArray<TocEntry> Children)
{
    public static ViewShape<TocEntry> Shape { get; } = new("toc_entry", "A heading in the table of contents.",
    [
        new("id", FieldType.Text, "The anchor, without #.", view => view.Id),
        new("text", FieldType.Text, "The heading as plain text.", view => view.Text),
        new("level", FieldType.Number, "2 to 6.", view => view.Level),
        new("children", FieldType.ListOf(Own), "The headings below it.", view => view.Children),
    ]);

    private static IViewShape Own() => Shape;
}
