using System.CommandLine;
using System.Globalization;
using AiBlog.Build;
using AiBlog.Commands.Reporting;
using AiBlog.Link;

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

        Table.Write(terminal, Summary.Count(site.Posts.Length, "post"), ["date", "slug", "title"], [.. site.Posts.Select(post => new[] { Day(post.Date.Value), post.Slug, post.Title })]);
        Table.Write(terminal, $"{site.Withheld.Length} not published", ["why", "file", "title"], [.. site.Withheld.Select(held => new[] { Summary.ReasonOf(held), held.Path, held.Title })]);
        Table.Write(terminal, Summary.Count(site.Pages.Length, "page"), ["URL", "title"], [.. site.Pages.Select(page => new[] { page.Url, page.File.Front.Title })]);
        var tags = site[TaxonomyKind.Tags];
        Table.Write(terminal, Summary.Count(tags.Terms.Length, "tag"), ["posts", "tag"], [.. tags.ByUse.Select(tag => new[] { Number(tag.Posts.Length), tag.Ref.Name })]);
    }

    private static string Day(DateTimeOffset date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture).PadLeft("posts".Length);
}
