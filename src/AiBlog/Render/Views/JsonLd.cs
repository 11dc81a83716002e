using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using AiBlog.Link;
using AiBlog.Parse;

namespace AiBlog.Render.Views;

/// <summary>Writes structured data (schema.org, JSON-LD 1.1). The encoder escapes &lt; and U+2028, so it can stand in a script element.</summary>
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
        WriteArticle(json, context, post);
        json.WriteEndObject();
    });

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
        WriteIfAny(json, "description", context.Config.Description);
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

    private static void WriteArticle(Utf8JsonWriter json, RenderContext context, Post post)
    {
        var (front, text) = (post.Front, context.Site.Contexts[post.Index].Text);
        var address = context.Url.Absolute(post.Url);
        json.WriteString("@type", "NewsArticle");
        json.WriteString("@id", address + "#article");
        json.WriteString("headline", post.Title);
        json.WriteString("url", address);
        json.WriteString("mainEntityOfPage", address);
        json.WriteString("description", front.Description ?? post.File.Excerpt);
        json.WriteString("datePublished", DateOf(post.Date));
        json.WriteString("dateModified", DateOf(front.Updated ?? post.Date));
        json.WriteString("inLanguage", post.Language);
        json.WriteNumber("wordCount", post.File.Words);
        WriteAuthors(json, context, post);
        json.WriteStartObject("publisher");
        WritePublisher(json, context);
        json.WriteEndObject();
        if (text.Image is { } image)
        {
            json.WriteStartArray("image");
            json.WriteStringValue(image.Absolute);
            json.WriteEndArray();
        }

        if (!post.Tags.IsEmpty)
        {
            json.WriteStartArray("keywords");
            post.Tags.ToList().ForEach(tag => json.WriteStringValue(tag.Name));
            json.WriteEndArray();
        }

        WriteIfAny(json, "articleSection", post.Categories.FirstOrDefault()?.Name);
        WriteIfAny(json, "digitalSourceType", SourceTypeOf(front.Ai));
        WriteSources(json, front.Sources);
        WriteOpinion(json, context, post, address);
        json.WriteStartObject("isPartOf");
        json.WriteString("@id", context.Url.Root + "#website");
        json.WriteEndObject();
    }

    /// <summary>The terms of IPTC's digital source types, which schema.org names.</summary>
    private static string? SourceTypeOf(AiUse? ai) => ai switch
    {
        AiUse.Assisted => "https://schema.org/CompositeWithTrainedAlgorithmicMediaDigitalSource",
        AiUse.Generated => "https://schema.org/TrainedAlgorithmicMediaDigitalSource",
        _ => null,
    };

    private static void WriteAuthors(Utf8JsonWriter json, RenderContext context, Post post)
    {
        if (post.Authors.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("author");
        foreach (var author in post.Authors)
        {
            json.WriteStartObject();
            json.WriteString("@type", "Person");
            json.WriteString("name", author.Name);
            json.WriteString("url", context.Url.Absolute(author.Url));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePublisher(Utf8JsonWriter json, RenderContext context)
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

    /// <summary>The post is based on what it reports and cites it.</summary>
    private static void WriteSources(Utf8JsonWriter json, ImmutableArray<SourceReference> sources)
    {
        if (sources.IsEmpty)
        {
            return;
        }

        json.WriteStartArray("isBasedOn");
        sources.ToList().ForEach(source => json.WriteStringValue(source.Url));
        json.WriteEndArray();
        json.WriteStartArray("citation");
        foreach (var source in sources)
        {
            json.WriteStartObject();
            json.WriteString("@type", "CreativeWork");
            json.WriteString("name", source.Name);
            json.WriteString("url", source.Url);
            WriteIfAny(json, "archivedAt", source.Archive);
            if (source.Author is { } author)
            {
                json.WriteStartObject("author");
                json.WriteString("@type", "Person");
                json.WriteString("name", author);
                json.WriteEndObject();
            }

            if (source.Published is { } published)
            {
                json.WriteString("datePublished", DateOf(published));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>The author's view is a work of its own inside the article, so that nobody takes it for the report.</summary>
    private static void WriteOpinion(Utf8JsonWriter json, RenderContext context, Post post, string address)
    {
        if (post.File.Opinion is not { } opinion)
        {
            return;
        }

        json.WriteStartObject("hasPart");
        json.WriteString("@type", "OpinionNewsArticle");
        json.WriteString("@id", address + "#opinion");
        json.WriteString("headline", context.StringsOf(post.Language).Text("personal_opinion"));
        json.WriteString("text", opinion.PlainText);
        WriteAuthors(json, context, post);
        json.WriteEndObject();
    }

    private static string DateOf(PostDate date) => IsoDate.Of(date.Value, date.HasTime);

    private static void WriteIfAny(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }
}
