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
    public static ViewShape<SourceView> Shape { get; } = new("source", "A source of a post.",
    [
        new("name", FieldType.Text, "The name of the publisher.", view => view.Name),
        new("url", FieldType.Text, "The URL: http or https.", view => view.Url),
        new("host", FieldType.Text, "The host of the URL, without www.", view => view.Host),
        new("author", FieldType.Text, "The author.", view => view.Author),
        new("published", FieldType.Date, "The date of the source.", view => view.Published),
        new("archive", FieldType.Text, "The URL of an archived copy.", view => view.Archive),
    ]);
}
