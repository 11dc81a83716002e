using System.Collections.Immutable;
using AiBlog.Render.Templating;
using AiBlog.Text.Html;

namespace AiBlog.Render.Views;

/// <summary>A heading in the table of contents.</summary>
internal sealed record TocEntry(
    string Id,
    string Text,
    HtmlText Html,
    int Level,
    ImmutableArray<TocEntry> Children)
{
    public static ViewShape<TocEntry> Shape { get; } = new("toc_entry", "A heading in the table of contents.",
    [
        new("id", FieldType.Text, "The anchor, without `#`.", view => view.Id),
        new("text", FieldType.Text, "The heading as plain text.", view => view.Text),
        new("html", FieldType.Html, "The heading with its code and emphasis, without links and images.", view => view.Html),
        new("level", FieldType.Number, "The heading level: 2 to 6.", view => view.Level),
        new("children", FieldType.ListOf(Own), "The headings below it.", view => view.Children),
    ]);

    private static IViewShape Own() => Shape;
}
