using AiBlog.Render.Templating;

namespace AiBlog.Render.Views;

/// <summary>A feed to announce.</summary>
internal sealed record FeedLink(
    string Title,
    string Url,
    string Type)
{
    public static ViewShape<FeedLink> Shape { get; } = new("feed_link", "A feed to announce.",
    [
        new("title", FieldType.Text, "What to call it.", view => view.Title),
        new("url", FieldType.Text, "Its address with the origin.", view => view.Url),
        new("type", FieldType.Text, "Its media type.", view => view.Type),
    ]);
}
