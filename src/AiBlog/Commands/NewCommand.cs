using System.CommandLine;
using System.Globalization;
using System.Text;
using AiBlog.Commands.Reporting;
using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Parse;
using AiBlog.Text.Slugs;
using AiBlog.Text.Urls;
using AiBlog.Text.Yaml;
using NodaTime;
using NodaTime.Text;

namespace AiBlog.Commands;

/// <summary><c>aiblog new</c>: a post with its front matter filled in.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal)
    {
        var title = new Argument<string[]>("TITLE") { Description = "The title of the post.", Arity = ArgumentArity.OneOrMore };
        var source = new Option<string?>("--source") { Description = "The URL of the story that the post is about.", HelpName = "URL" };
        var slug = new Option<string?>("--slug")
        {
            Description = "The last part of the post's URL. Default: made from the title.",
            HelpName = "SLUG",
        };
        var site = new Option<string?>("--site") { Description = "The folder of the site. Default: the current folder.", HelpName = "DIR" };
        var command = new Command("new", "Write a new post, as a draft.") { title, source, slug, site };
        command.SetAction(parse =>
        {
            var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(parse.GetValue(site) ?? ".", terminal.WorkingDirectory));
            var name = OneLine(string.Join(' ', parse.GetRequiredValue(title)));
            var config = SiteFiles.ReadConfig(root);
            if (config.Config is not { } settings)
            {
                TextReport.Write(terminal, root, config.Diagnostics);
                return ExitCode.SiteHasErrors;
            }

            var post = new NewPost(
                name, SlugOf(name, parse.GetValue(slug), settings.Language), Instant.FromDateTimeOffset(terminal.Now)
                .InZone(settings.TimeZone).LocalDateTime, SourceOf(parse.GetValue(source)));
            Write(terminal, root, post);
            return ExitCode.Clean;
        });
        return command;
    }

    private static void Write(Terminal terminal, string root, NewPost post)
    {
        var path = $"content/posts/{post.Slug}.md";
        if (PostNames.Find(root, post.Slug) is { } other)
        {
            throw new UsageFault($"a post with that name already exists: {other}; choose another title, or set a slug with --slug");
        }

        if (!SiteFiles.TryAdd(Path.Combine(root, path), post.Write()))
        {
            throw new UsageFault($"{path} already exists and was not changed; choose another slug with --slug");
        }

        SiteFiles.TryAdd(Path.Combine(root, Schemas.FrontMatterFile), Schemas.Write("front-matter"));
        terminal.Output.WriteLine(path);
        terminal.Error.WriteLine("It is a draft: `aiblog serve --drafts` shows it; delete the line `draft: true` to publish it.");
    }

    /// <summary>A title pasted from elsewhere may bring line ends and tabs.</summary>
    private static string OneLine(string title) =>
        string.Join(' ', string.Concat(title.Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string SlugOf(string title, string? wished, string language)
    {
        if (title.Length == 0)
        {
            throw new UsageFault("a post needs a title: aiblog new \"A title\"");
        }

        if (wished is not null)
        {
            return Slug.Check(wished) is null
                ? wished
                : throw new UsageFault(
                    $"--slug \"{wished}\" cannot be part of a URL; use lowercase letters, digits, and hyphens, such as "
                        + $"{Suggestion(wished, language)}");
        }

        return Slug.From(title, language) is { Length: > 0 } slug
            ? slug
            : throw new UsageFault($"the title \"{title}\" has no letter or digit for a slug; set one with --slug, such as --slug my-post");
    }

    private static string Suggestion(string wished, string language) =>
        Slug.From(wished, language) is { Length: > 0 } slug ? slug : "my-post";

    private static string? SourceOf(string? url) =>
        url is null || (UrlRules.IsWebAddress(url) && Uri.TryCreate(url, UriKind.Absolute, out _))
        ? url
        : throw new UsageFault($"--source \"{url}\" is not a URL; start it with https://");
}

/// <summary>A post as <c>aiblog new</c> begins it: everything known is filled in, the rest explains itself in comments.</summary>
/// <param name="Date">In the site's time zone.</param>
/// <param name="Source">An http or https address.</param>
internal sealed record NewPost(string Title, string Slug, LocalDateTime Date, string? Source)
{
    private static readonly LocalDateTimePattern Minutes =
        LocalDateTimePattern.Create("uuuu'-'MM'-'dd HH':'mm", CultureInfo.InvariantCulture);

    public string Write()
    {
        var text = new StringBuilder();
        text.Append("---\n").Append(Schemas.FrontMatterLine).Append('\n');
        text.Append("title: ").Append(YamlQuote.Of(Title)).Append('\n');
        text.Append("date: ").Append(Minutes.Format(Date)).Append('\n');
        text.Append("# Delete the next line to publish the post.\ndraft: true\n");
        text.Append("# description: One or two sentences for search results and feeds.\n");
        text.Append("tags: []\n");
        text.Append("# key_points:\n#   - A few short sentences that summarize the post, one on each line.\n");
        text.Append("# opinion: What you think. It appears separately from the report.\n");
        AppendSource(text);
        return text.Append("---\n\nWrite the report here.\n").ToString();
    }

    private void AppendSource(StringBuilder text)
    {
        if (Source is null)
        {
            text.Append("# source:\n#   name: The publisher\n#   url: https://example.org/story\n");
            return;
        }

        var host = new Uri(Source) is var uri && WebHost.Of(uri) is { } ascii ? ascii : uri.Host;
        var name = host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host["www.".Length..] : host;
        text.Append("source:\n  name: ").Append(YamlQuote.Of(name)).Append("\n  url: ").Append(YamlQuote.Of(Source)).Append('\n');
    }
}

/// <summary>Finds the post that a slug belongs to by the names of files alone.</summary>
internal static class PostNames
{
    /// <summary>The path in the site of the file whose name makes this slug: <c>NAME.md</c>, <c>2026-01-31-NAME.md</c> or
    /// <c>NAME/index.md</c>; null when there is none.</summary>
    public static string? Find(string root, string slug)
    {
        var posts = Path.Combine(root, "content", "posts");
        return Directory.Exists(posts)
            ? Directory.EnumerateFiles(posts, "*", SearchOption.AllDirectories)
                .Where(path => MarkdownFiles.Is(path) && string.Equals(SlugOf(path), slug, StringComparison.OrdinalIgnoreCase))
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
                .Min(StringComparer.Ordinal)
            : null;
    }

    private static string SlugOf(string path)
    {
        var name = FileName.Of(path.Replace('\\', '/'), _ => false);
        return DatedName.Of(name.Last).Name;
    }
}
