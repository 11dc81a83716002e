using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using AiBlog.Build;
using AiBlog.Commands.Reporting;
using AiBlog.Link;
using AiBlog.Link.Terms;

namespace AiBlog.Commands;

/// <summary><c>aiblog list</c>: what the site holds, and what is not out yet.</summary>
internal static class ListCommand
{
    public static Command Create(Terminal terminal)
    {
        var site = new SiteArguments();
        var format = new Option<ResultFormat>("--format") { Description = "The format of the lists.", HelpName = "text|json" };
        var command = new Command("list", "List posts, drafts, scheduled posts, pages and tags.") { site.Site, site.Now, format };
        command.SetAction(parse =>
        {
            var options = site.Options(parse, terminal);
            var prepared = SiteBuilder.Prepare(options, BuildObserver.None);
            if (prepared.Context?.Site is { } found)
            {
                Write(terminal, parse.GetValue(format), found);
            }

            if (!prepared.HasErrors)
            {
                return ExitCode.Clean;
            }

            TextReport.Write(terminal, options.Root, prepared.Diagnostics);
            return ExitCode.SiteHasErrors;
        });
        return command;
    }

    private static void Write(Terminal terminal, ResultFormat format, Site site)
    {
        if (format == ResultFormat.Json)
        {
            ListJson.Write(terminal.Output, site);
            return;
        }

        Table.Write(terminal, Summary.Count(site.Posts.Length, "post"), ["date", "slug", "title"],
            [.. site.Posts.Select(post => new[] { Day(post.Date.Value), post.Slug, post.Title })]);
        Table.Write(terminal, $"{site.Unpublished.Length} not published", ["why", "file", "title"],
            [.. site.Unpublished.Select(held => new[] { Summary.ReasonOf(held), held.Path, held.Title })]);
        Table.Write(terminal, Summary.Count(site.Pages.Length, "page"), ["URL", "title"],
            [.. site.Pages.Select(page => new[] { page.Url, page.File.Front.Title })]);
        var tags = site[TaxonomyKind.Tags];
        Table.Write(terminal, Summary.Count(tags.Terms.Length, "tag"), ["posts", "tag"],
            [.. tags.ByUse.Select(tag => new[] { Number(tag.Posts.Length), tag.Ref.Name })]);
    }

    private static string Day(DateTimeOffset date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture).PadLeft("posts".Length);
}

/// <summary>The lists of <c>aiblog list</c> for programs.</summary>
internal static class ListJson
{
    public static void Write(TextWriter output, Site site) => JsonReport.WriteDocument(output, json =>
    {
        json.WriteStartObject();
        WriteArray(json, "posts", site.Posts, WritePost);
        WriteArray(json, "unpublished", site.Unpublished, WriteUnpublished);
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

    private static void WriteUnpublished(Utf8JsonWriter json, Unpublished unpublished)
    {
        json.WriteString("file", unpublished.Path);
        json.WriteString("title", unpublished.Title);
        json.WriteString("reason", unpublished.Reason.ToString().ToLowerInvariant());
        if (unpublished.Due is { } due)
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
