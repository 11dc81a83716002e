using System.Text.Json;
using AiBlog.Link.Comments;

namespace AiBlog.Render.Views;

/// <summary>Writes the comments of a post (schema.org Comment).</summary>
internal static class CommentJsonLd
{
    /// <param name="address">Of the post, with the origin.</param>
    public static void Write(Utf8JsonWriter json, CommentThread thread, string address)
    {
        if (thread.Count == 0)
        {
            return;
        }

        json.WriteNumber("commentCount", thread.Count);
        json.WriteStartArray("comment");
        foreach (var item in thread.All)
        {
            WriteComment(json, item, address);
        }

        json.WriteEndArray();
    }

    private static void WriteComment(Utf8JsonWriter json, LinkedComment item, string address)
    {
        json.WriteStartObject();
        json.WriteString("@type", "Comment");
        json.WriteString("@id", $"{address}#{item.Anchor}");
        if (item.Date is { } date)
        {
            json.WriteString("datePublished", IsoDate.Of(date.Value, date.HasTime));
        }

        if (item.Name.Length > 0)
        {
            json.WriteStartObject("author");
            json.WriteString("@type", "Person");
            json.WriteString("name", item.Name);
            json.WriteIfAny("url", item.Comment.Website);
            json.WriteEndObject();
        }

        json.WriteString("text", item.Comment.Text.PlainText);
        if (item.Parent is { } parent)
        {
            json.WriteStartObject("parentItem");
            json.WriteString("@id", $"{address}#{parent.Anchor}");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
