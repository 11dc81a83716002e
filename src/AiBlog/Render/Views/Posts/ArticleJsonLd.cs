using System.Collections.Immutable;
using System.Text.Json;
using AiBlog.Link;
using AiBlog.Link.Comments;
using AiBlog.Link.Urls;
using AiBlog.Parse;
using AiBlog.Themes;

namespace AiBlog.Render.Views.Posts;

/// <summary>Writes a post as a NewsArticle (schema.org).</summary>
internal static class ArticleJsonLd
{
    private const string DigitalSourceTypes = "http://cv.iptc.org/newscodes/digitalsourcetype/";

    public static void Write(Utf8JsonWriter json, RenderContext context, Post post)
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
        WriteCorrection(json, front);
        json.WriteString("inLanguage", post.Language);
        json.WriteNumber("wordCount", post.File.Words);
        WriteAuthors(json, context, post);
        json.WriteStartObject("publisher");
        JsonLd.WritePublisher(json, context);
        json.WriteEndObject();
        if (ImageOf(context, post, text) is { } image)
        {
            json.WriteStartArray("image");
            json.WriteStringValue(image);
            json.WriteEndArray();
        }

        if (!post.Tags.IsEmpty)
        {
            json.WriteStartArray("keywords");
            post.Tags.ToList().ForEach(tag => json.WriteStringValue(tag.Name));
            json.WriteEndArray();
        }

        json.WriteIfAny("articleSection", post.Categories.FirstOrDefault()?.Name);
        json.WriteIfAny("digitalSourceType", DigitalSourceOf(front.Ai));
        WriteSources(json, front.Sources);
        WriteOpinion(json, context, post, address);
        CommentJsonLd.Write(json, context.Site.Comments[post.Index], address);
        json.WriteStartObject("isPartOf");
        json.WriteString("@id", context.Url.Root + "#website");
        json.WriteEndObject();
    }

    private static string? ImageOf(RenderContext context, Post post, LinkedText text) =>
        (SocialCards.ImageOf(context, text) ?? SocialCards.ImageOf(context, post))?.Url;

    private static void WriteCorrection(Utf8JsonWriter json, FrontMatter front)
    {
        if (front is not { Correction: { } note, Updated: { } updated })
        {
            return;
        }

        json.WriteStartObject("correction");
        json.WriteString("@type", "CorrectionComment");
        json.WriteString("text", note);
        json.WriteString("datePublished", DateOf(updated));
        json.WriteEndObject();
    }

    /// <summary>The term of the IPTC vocabulary (digital source type) that says how the text was made; its addresses begin with
    /// http.</summary>
    private static string? DigitalSourceOf(AiUse? ai) => ai switch
    {
        AiUse.None => DigitalSourceTypes + "digitalCreation",
        AiUse.Assisted => DigitalSourceTypes + "compositeWithTrainedAlgorithmicMedia",
        AiUse.Generated => DigitalSourceTypes + "trainedAlgorithmicMedia",
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
            json.WriteIfAny("archivedAt", source.Archive);
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
}

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
