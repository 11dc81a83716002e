using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AiBlog.Config;
using AiBlog.Link;
using AiBlog.Link.Urls;
using AiBlog.Themes;

namespace AiBlog.Render.Outputs;

/// <summary>JSON Feed 1.1 for the site.</summary>
internal static class JsonFeeds
{
    private static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    public static IEnumerable<PlannedOutput> Plan(RenderContext context)
    {
        if (context.Config.Feeds.Formats.Contains(FeedFormat.Json))
        {
            yield return FeedEntry.Plan(
                context, FeedUrls.OfSite(FeedFormat.Json), "the JSON feed", context.Site.Posts, entries => Make(context, entries));
        }
    }

    private static byte[] Make(RenderContext context, ImmutableArray<FeedEntry> entries)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", context.Config.Title);
            json.WriteString("home_page_url", context.Url.Root);
            json.WriteString("feed_url", context.Url.Absolute(FeedUrls.OfSite(FeedFormat.Json)));
            WriteIfAny(json, "description", context.Config.Description);
            json.WriteString("language", context.Config.Language);
            json.WriteStartArray("items");
            foreach (var entry in entries)
            {
                WriteItem(json, context, entry);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void WriteItem(Utf8JsonWriter json, RenderContext context, FeedEntry entry)
    {
        json.WriteStartObject();
        json.WriteString("id", entry.Id.Guid);
        json.WriteString("url", entry.Url);
        json.WriteString("title", entry.Title);
        json.WriteString("summary", entry.Summary);
        json.WriteString("content_html", entry.Html.Value);
        json.WriteString("date_published", IsoDate.Of(entry.Published, hasTime: true));
        json.WriteString("date_modified", IsoDate.Of(entry.Updated, hasTime: true));
        json.WriteString("language", entry.Language);
        WriteIfAny(json, "image", entry.Image?.Absolute);
        if (!entry.Authors.IsEmpty)
        {
            json.WriteStartArray("authors");
            foreach (var author in entry.Authors)
            {
                json.WriteStartObject();
                json.WriteString("name", author.Name);
                json.WriteString("url", context.Url.Absolute(author.Url));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        if (!entry.Tags.IsEmpty)
        {
            json.WriteStartArray("tags");
            foreach (var tag in entry.Tags)
            {
                json.WriteStringValue(tag.Name);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }
}
