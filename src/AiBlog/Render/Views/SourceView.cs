using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>What a post reports on.</summary>
internal sealed record SourceView(
    string Name,
    string Url,
    string Host,
    string? Author,
    DateTimeOffset? Published,
    string? Archive)
{
    public static ViewShape<SourceView> Shape { get; } = new("source", "What a post reports on.",
    [
        new("name", FieldType.Text, "Who published it.", view => view.Name),
        new("url", FieldType.Text, "Where; http or https.", view => view.Url),
        new("host", FieldType.Text, "The address's host without www.", view => view.Host),
        new("author", FieldType.Text, "Who wrote it.", view => view.Author),
        new("published", FieldType.Date, "When it came out.", view => view.Published),
        new("archive", FieldType.Text, "Where a copy is kept.", view => view.Archive),
    ]);
}
