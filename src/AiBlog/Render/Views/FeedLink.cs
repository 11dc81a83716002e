using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>A feed to announce.</summary>
internal sealed record FeedLink(
    string Title,
    string Url,
    string Type)
{
    public static ViewShape<FeedLink> Shape { get; } = new("feed_link", "A feed.",
    [
        new("title", FieldType.Text, "The title of the feed.", view => view.Title),
        new("url", FieldType.Text, "The absolute URL.", view => view.Url),
        new("type", FieldType.Text, "The media type.", view => view.Type),
    ]);
}
