using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AiBlog.Link;

namespace AiBlog.Render.Views.Posts;

/// <summary>Writes structured data (schema.org, JSON-LD 1.1). The encoder escapes &lt; and U+2028, so it can stand in a script
/// element.</summary>
internal static class JsonLd
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>WebSite and, below the home page, BreadcrumbList.</summary>
    public static string OfPage(RenderContext context, ImmutableArray<LinkView> breadcrumbs) =>
        Write(json => WriteGraph(json, context, breadcrumbs));

    /// <summary>The same and a NewsArticle.</summary>
    public static string OfPost(RenderContext context, Post post, ImmutableArray<LinkView> breadcrumbs) => Write(json =>
    {
        WriteGraph(json, context, breadcrumbs);
        json.WriteStartObject();
        ArticleJsonLd.Write(json, context, post);
        json.WriteEndObject();
    });

    public static void WritePublisher(Utf8JsonWriter json, RenderContext context)
    {
        json.WriteString("@type", "Organization");
        json.WriteString("name", context.Config.Title);
        json.WriteString("url", context.Url.Root);
        if (context.SiteView?.Logo is { } logo)
        {
            json.WriteStartObject("logo");
            json.WriteString("@type", "ImageObject");
            json.WriteString("url", logo.Src.StartsWith('/') ? context.Url.Origin + logo.Src : logo.Src);
            json.WriteEndObject();
        }
    }

    public static void WriteIfAny(this Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }

    private static string Write(Action<Utf8JsonWriter> writeGraph)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org");
            json.WriteStartArray("@graph");
            writeGraph(json);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteGraph(Utf8JsonWriter json, RenderContext context, ImmutableArray<LinkView> breadcrumbs)
    {
        json.WriteStartObject();
        json.WriteString("@type", "WebSite");
        json.WriteString("@id", context.Url.Root + "#website");
        json.WriteString("name", context.Config.Title);
        json.WriteString("url", context.Url.Root);
        json.WriteIfAny("description", context.Config.Description);
        json.WriteString("inLanguage", context.Config.Language);
        json.WriteStartObject("publisher");
        WritePublisher(json, context);
        json.WriteEndObject();
        json.WriteEndObject();
        if (breadcrumbs.Length > 1)
        {
            WriteBreadcrumbs(json, context, breadcrumbs);
        }
    }

    private static void WriteBreadcrumbs(Utf8JsonWriter json, RenderContext context, ImmutableArray<LinkView> breadcrumbs)
    {
        json.WriteStartObject();
        json.WriteString("@type", "BreadcrumbList");
        json.WriteStartArray("itemListElement");
        for (var i = 0; i < breadcrumbs.Length; i++)
        {
            json.WriteStartObject();
            json.WriteString("@type", "ListItem");
            json.WriteNumber("position", i + 1);
            json.WriteString("name", breadcrumbs[i].Name);
            json.WriteString("item", context.Url.Origin + breadcrumbs[i].Url);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
