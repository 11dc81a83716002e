using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using AiBlog.Link;
using AiBlog.Store;
using AiBlog.Themes;

namespace AiBlog.Render.Search;

/// <summary>What a list of results shows of a few posts, as JSON.</summary>
internal static class PostChunk
{
    /// <summary>More of them in a file would be fetched for nothing; fewer would make more files.</summary>
    public const int Size = 2;

    /// <summary>Of the text in which the words of a query are shown; what stands behind it is found all the same.</summary>
    private const int MostText = 8000;

    // The file is never set into HTML.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Encode(RenderContext context, IEnumerable<Post> posts) => Encode(context, posts, ContentOf);

    private static byte[] Encode(RenderContext context, IEnumerable<Post> posts, Func<Post, string> contentOf)
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartArray();
            foreach (var post in posts)
            {
                Write(json, context, post, contentOf(post));
            }

            json.WriteEndArray();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Returns a hash of everything that <see cref="Encode(RenderContext, IEnumerable{Post})"/> writes; null if the content of a
    /// post has no hash.</summary>
    public static UInt128? KeyOf(RenderContext context, IReadOnlyList<Post> posts) => posts.Any(post => post.File.Key is null)
        ? null
        : HashBuilder.Of("search-chunk").Add(Encode(context, posts, post => $"{post.File.Key:x32}")).ToHash();

    private static void Write(Utf8JsonWriter json, RenderContext context, Post post, string content)
    {
        var card = context.Card(post, context.Config.Language);
        json.WriteStartObject();
        json.WriteString("url", card.Url);
        json.WriteString("title", card.Title);
        json.WriteString("date", DateText.Format(card.Date, "long", context.SiteStrings));
        json.WriteString("iso", IsoDate.Of(post.Date.Value, post.Date.HasTime));
        if (card.IsForeign)
        {
            json.WriteString("lang", card.Language);
            json.WriteString("dir", card.Direction);
        }

        json.WriteStartArray("tags");
        foreach (var tag in card.Tags)
        {
            json.WriteStartArray();
            json.WriteStringValue(tag.Name);
            json.WriteStringValue(tag.Url);
            json.WriteNumberValue(tag.Hue);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteString("summary", card.Summary);
        json.WriteString("text", content);
        json.WriteEndObject();
    }

    private static string ContentOf(Post post)
    {
        var text = string.Join('\n', post.File.KeyPoints.Concat(post.File.Bodies).Select(body => body.PlainText));
        if (text.Length <= MostText)
        {
            return text;
        }

        var end = text.LastIndexOfAny([' ', '\n'], MostText, MostText / 8);
        return text[..(end > 0 ? end : char.IsHighSurrogate(text[MostText - 1]) ? MostText - 1 : MostText)];
    }
}
