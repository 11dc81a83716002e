using System.CommandLine;
using System.Diagnostics;
using AiBlog.Build;
using AiBlog.Commands.Reporting;

namespace AiBlog.Commands;

/// <summary><c>aiblog build</c>: the site as files.</summary>
internal static class BuildCommand
{
    public static Command Create(Terminal terminal)
    {
        var site = new SiteArguments();
        var output = new Option<string?>("--output", "-o") { Description = "Where the site goes; _site in the site's folder when left out.", HelpName = "DIR" };
        var strict = new Option<bool>("--strict") { Description = "Treat warnings as errors." };
        var format = new Option<ReportFormat>("--format") { Description = "How to report.", HelpName = "text|json|github|sarif" };
        var command = new Command("build", "Build the site into a folder.")
        {
            site.Site, output, site.BaseUrl, site.Drafts, site.Future, site.Now, strict, site.Jobs, format,
        };
        command.SetAction(parse =>
        {
            var started = Stopwatch.GetTimestamp();
            var options = site.Options(parse, terminal);
            var target = parse.GetValue(output) is { } named ? Path.GetFullPath(named, terminal.WorkingDirectory) : Path.Combine(options.Root, "_site");
            var isStrict = parse.GetValue(strict);
            var report = SiteBuilder.Build(options, Path.TrimEndingDirectorySeparator(target), isStrict);
            Report.Write(terminal, parse.GetValue(format), options.Root, report, Stopwatch.GetElapsedTime(started));
            return report.Keeps(isStrict) ? ExitCode.SiteHasErrors : ExitCode.Clean;
        });
        return command;
    }
}
