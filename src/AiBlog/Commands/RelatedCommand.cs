using System.Collections.Frozen;
using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using AiBlog.Build;
using AiBlog.Commands.Reporting;
using AiBlog.Link;
using AiBlog.Text.Slugs;

namespace AiBlog.Commands;

/// <summary><c>aiblog related</c>: which posts are related, and because of what.</summary>
internal static class RelatedCommand
{
    // They keep the site from being built, but lists come from the source of a text. Whatever else is wrong may keep a post or a pin out of
    // them.
    private static readonly FrozenSet<string> Harmless =
        ["broken-link", "link-to-withheld", "missing-anchor", "missing-image", "name-without-letters", "markdown-line-too-long"];

    public static Command Create(Terminal terminal)
    {
        var site = new SiteArguments();
        var slug = new Argument<string?>("SLUG")
        {
            Description = "The post to explain. Default: all posts.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var format = new Option<ResultFormat>("--format") { Description = "The format of the result.", HelpName = "text|json" };
        var command = new Command("related", "Show which posts are related, and why.")
        {
            site.Site, slug, site.Drafts, site.Future, site.Now, format,
        };
        command.SetAction(parse =>
        {
            // The only argument may be either: a folder that exists is the site.
            var isSlugAlone = parse.GetValue(slug) is null && parse.GetValue(site.Site) is { } word
                && !Directory.Exists(Path.GetFullPath(word, terminal.WorkingDirectory));
            var options = site.Options(parse, terminal);
            options = isSlugAlone
                ? options with { Root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(terminal.WorkingDirectory)) }
                : options;
            var prepared = SiteBuilder.Prepare(options, BuildObserver.None);
            if (prepared.Context is not { } context || prepared.Errors.Any(fault => !Harmless.Contains(fault.Code)))
            {
                TextReport.Write(terminal, options.Root, prepared.Diagnostics);
                return ExitCode.SiteHasErrors;
            }

            var posts = Choose(context.Site, isSlugAlone ? parse.GetValue(site.Site) : parse.GetValue(slug));
            Write(terminal.Output, parse.GetValue(format), context.Site, posts, new RelatedReasons(context.Site.Posts, options.Jobs));
            TellOfHarmless(terminal, prepared.Errors.Count());
            return ExitCode.Clean;
        });
        return command;
    }

    private static void TellOfHarmless(Terminal terminal, int errors)
    {
        if (errors > 0)
        {
            terminal.Error.WriteLine(
                $"{Summary.Count(errors, "error")} do not affect these lists, but stop a build; run `aiblog check` to see them");
        }
    }

    private static ImmutableArray<Post> Choose(Site site, string? slug)
    {
        var posts = site.Posts.OrderBy(post => post.Slug, StringComparer.Ordinal).ToImmutableArray();
        if (slug is null)
        {
            return posts;
        }

        if (site.References.Find(slug) is { IsEmpty: false } chosen)
        {
            return chosen;
        }

        var closest = Suggest.Closest(slug, site.References.Names);
        throw new UsageFault(closest is null
            ? $"no published post has the slug \"{slug}\", and there is no such folder; `aiblog list` shows all posts, --drafts and "
                + "--future include more"
            : $"no published post has the slug \"{slug}\"; did you mean \"{closest}\"?");
    }

    private static void Write(TextWriter output, ResultFormat format, Site site, ImmutableArray<Post> posts, RelatedReasons reasons)
    {
        if (format == ResultFormat.Json)
        {
            WriteJson(output, site, posts, reasons);
            return;
        }

        foreach (var post in posts)
        {
            WriteText(output, post, site.Contexts[post.Index].Related, reasons);
        }

        output.WriteLine("Scores range from 0 to 1. In parentheses: the tags and words with the largest share of the score.");
    }

    private static void WriteText(TextWriter output, Post post, ImmutableArray<RelatedPost> related, RelatedReasons reasons)
    {
        output.WriteLine($"{post.Slug}: {Table.Printable(post.Title)}");
        foreach (var other in related)
        {
            output.WriteLine(
                string.Create(CultureInfo.InvariantCulture,
                $"  {other.Score:0.0000}  {other.Post.Slug}  ({Explain(post, other, reasons)})"));
        }

        if (related.IsEmpty)
        {
            output.WriteLine(post.Front.Related.IsOff ? "  none (`related: false` in its front matter)" : "  none");
        }

        output.WriteLine();
    }

    private static string Explain(Post post, RelatedPost related, RelatedReasons reasons)
    {
        var terms = reasons.Of(post, related.Post)
            .Select(term => string.Create(CultureInfo.InvariantCulture, $"{Table.Printable(term.Word)} {term.Share:0%}"));
        return string.Join(", ", related.IsPinned ? terms.Prepend("pinned") : terms);
    }

    private static void WriteJson(TextWriter output, Site site, ImmutableArray<Post> posts, RelatedReasons reasons) =>
        JsonReport.WriteDocument(output, json =>
    {
        json.WriteStartObject();
        foreach (var post in posts)
        {
            json.WriteStartArray(site.References.NameOf(post));
            foreach (var related in site.Contexts[post.Index].Related)
            {
                json.WriteStartObject();
                json.WriteString("slug", site.References.NameOf(related.Post));
                json.WriteNumber("score", related.Score);
                json.WriteStartArray("because");
                foreach (var (word, _) in reasons.Of(post, related.Post))
                {
                    json.WriteStringValue(word);
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    });
}
