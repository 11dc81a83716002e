using System.Text.Json;
using AiBlog.Commands.Reporting;
using AiBlog.Link;

namespace AiBlog.Commands;

/// <summary>The lists of <c>aiblog list</c> for programs.</summary>
internal static class ListJson
{
    public static void Write(TextWriter output, Site site) => JsonReport.WriteDocument(output, json =>
    {
        json.WriteStartObject();
        WriteArray(json, "posts", site.Posts, WritePost);
        WriteArray(json, "withheld", site.Withheld, WriteWithheld);
        WriteArray(json, "pages", site.Pages, WritePage);
        WriteArray(json, "tags", site[TaxonomyKind.Tags].Terms, WriteTag);
        json.WriteEndObject();
    });

    private static void WriteArray<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WritePost(Utf8JsonWriter json, Post post)
    {
        json.WriteString("slug", post.Slug);
        json.WriteString("title", post.Title);
        json.WriteString("date", post.Date.Value);
        json.WriteString("file", post.File.Path);
        json.WriteString("url", post.Url);
        json.WriteStartArray("tags");
        foreach (var tag in post.Tags)
        {
            json.WriteStringValue(tag.Slug);
        }

        json.WriteEndArray();
    }

    private static void WriteWithheld(Utf8JsonWriter json, Withheld withheld)
    {
        json.WriteString("file", withheld.Path);
        json.WriteString("title", withheld.Title);
        json.WriteString("reason", withheld.Reason.ToString().ToLowerInvariant());
        if (withheld.Due is { } due)
        {
            json.WriteString("due", due);
        }
    }

    private static void WritePage(Utf8JsonWriter json, StandalonePage page)
    {
        json.WriteString("title", page.File.Front.Title);
        json.WriteString("file", page.File.Path);
        json.WriteString("url", page.Url);
    }

    private static void WriteTag(Utf8JsonWriter json, Term tag)
    {
        json.WriteString("slug", tag.Ref.Slug);
        json.WriteString("name", tag.Ref.Name);
        json.WriteNumber("posts", tag.Posts.Length);
    }
}
