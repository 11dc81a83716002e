using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using AiBlog.Build;
using AiBlog.Check;
using AiBlog.Commands.Reporting;
using AiBlog.Diagnostics;
using AiBlog.Emit;
using AiBlog.Link;
using AiBlog.Render;
using AiBlog.Themes;

namespace AiBlog.Commands;

/// <summary><c>aiblog check</c>: everything that can be wrong with the site, without writing a file.</summary>
internal static class CheckCommand
{
    /// <summary>How long another site may take for an answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static Command Create(Terminal terminal)
    {
        var site = new SiteArguments();
        var strict = new Option<bool>("--strict") { Description = "Treat warnings as errors." };
        var format = new Option<ReportFormat>("--format")
        {
            Description = "The format of the report.",
            HelpName = "text|json|github|sarif",
        };
        var privacy = new Option<bool>("--privacy") { Description = "List what pages load from other origins, as text or json." };
        var external = new Option<bool>("--external") { Description = "Request the links to other sites, and report the broken ones." };
        var command = new Command("check", "Check the site without writing it.")
        {
            site.Site, site.BaseUrl, site.Drafts, site.Future, site.Now, strict, site.Jobs, format, privacy, external,
        };
        command.SetAction(parse =>
        {
            var started = Stopwatch.GetTimestamp();
            var options = site.Options(parse, terminal, Severity.Error) with { IsStrict = parse.GetValue(strict), NeedsSite = true };
            UnfinishedBuild.Finish(terminal, options.Root);
            using var nothing = new NoOutput();
            var report = SiteBuilder.Run(options, nothing, BuildObserver.None);
            if (report.Site is { } linked)
            {
                report = report.With(ImageAudit.Of(linked));
                report = parse.GetValue(external) ? report.With(Ask(terminal, linked)) : report;
            }

            if (parse.GetValue(privacy))
            {
                return ReportPrivacy(terminal, parse.GetValue(format), options.Root, report);
            }

            Write(terminal, parse.GetValue(format), options.Root, report, Stopwatch.GetElapsedTime(started));
            return report.IsPublishable ? ExitCode.Clean : ExitCode.SiteHasErrors;
        });
        return command;
    }

    private static ImmutableArray<Diagnostic> Ask(Terminal terminal, Site site)
    {
        var links = ExternalLinks.Find(site);
        terminal.Error.WriteLine(
            $"Requesting {Summary.Count(links.DistinctBy(link => link.Url, StringComparer.Ordinal).Count(), "link")} to other sites …");
        using var probe = new LinkProbe($"{ProductInfo.Name.Replace(' ', '/')} (link check)", Patience);
        return probe.RunAsync(links, terminal.Stop).GetAwaiter().GetResult();
    }

    /// <summary>An origin that no service claims fails the check, whatever else is right.</summary>
    private static int ReportPrivacy(Terminal terminal, ReportFormat format, string root, BuildReport report)
    {
        if (format is not (ReportFormat.Text or ReportFormat.Json))
        {
            throw new UsageFault("--privacy reports as text or json; run `aiblog check` without --privacy for the other formats");
        }

        TextReport.Write(terminal, root, report.Diagnostics);
        if (report.Site is not { } site)
        {
            return ExitCode.SiteHasErrors;
        }

        if (format == ReportFormat.Json)
        {
            PrivacyReport.WriteJson(terminal.Output, site, report.Errors);
        }
        else
        {
            PrivacyReport.WriteText(terminal.Output, site);
        }

        return report.IsPublishable && PrivacyReport.Unclaimed(site) == 0 ? ExitCode.Clean : ExitCode.SiteHasErrors;
    }

    /// <summary>As a build reports, but for the last line: a check never writes, so that needs no saying.</summary>
    private static void Write(Terminal terminal, ReportFormat format, string root, BuildReport report, TimeSpan time)
    {
        switch (format)
        {
            case ReportFormat.Json or ReportFormat.Sarif:
                Report.Write(terminal, format, root, report, time);
                return;
            case ReportFormat.Github:
                GithubReport.Write(terminal.Error, Path.GetRelativePath(terminal.WorkingDirectory, root), report.Diagnostics);
                break;
            default:
                TextReport.Write(terminal, root, report.Diagnostics);
                break;
        }

        terminal.Output.WriteLine(
            $"Checked {Summary.Count(report.Posts, "post")}, {Summary.Count(report.Pages, "page")}, "
                + $"{Summary.Count(report.Files, "file")}: "
            + $"{Summary.Count(report.Errors, "error")}, {Summary.Count(report.Warnings, "warning")}.");
    }
}
