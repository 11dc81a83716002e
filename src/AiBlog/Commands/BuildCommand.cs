using System.CommandLine;
using System.Diagnostics;
using AiBlog.Build;
using AiBlog.Commands.Reporting;
using AiBlog.Diagnostics;
using AiBlog.Emit;
using Spectre.Console;

namespace AiBlog.Commands;

/// <summary><c>aiblog build</c>: the site as files.</summary>
internal sealed class BuildCommand
{
    private readonly Terminal terminal;
    private readonly SiteArguments site = new();

    private readonly Option<string?> target =
        new("--output", "-o") { Description = "The output folder. Default: _site in the folder of the site.", HelpName = "DIR" };

    private readonly Option<bool> strict = new("--strict") { Description = "Treat warnings as errors." };

    private readonly Option<bool> noCache = new("--no-cache")
    {
        Description = "Delete the .aiblog folder with the results of earlier builds first.",
    };

    private readonly Option<ReportFormat> format = new("--format")
    {
        Description = "The format of the report.",
        HelpName = "text|json|github|sarif",
    };

    private readonly Option<bool> stats = new("--stats")
    {
        Description = "Print what each stage, layout, and partial costs, and what was reused.",
    };

    private readonly Option<bool> manifest = new("--manifest")
    {
        Description = "Print the SHA-256 hash of each file of the site, and one of all of them.",
    };

    private BuildCommand(Terminal terminal) => this.terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var build = new BuildCommand(terminal);
        var command = new Command("build", "Build the site into a folder.")
        {
            build.site.Site, build.target, build.site.BaseUrl, build.site.Drafts, build.site.Future, build.site.Now,
            build.strict, build.noCache, build.site.Jobs, build.format, build.stats, build.manifest,
        };
        command.SetAction(build.Run);
        return command;
    }

    private int Run(ParseResult parse)
    {
        var started = Stopwatch.GetTimestamp();
        var options = site.Options(parse, terminal) with { IsStrict = parse.GetValue(strict) };
        var folder = Target(parse, options.Root);
        InterruptedCommits.Finish(options.Root, folder);
        if (parse.GetValue(noCache))
        {
            Forget(options.Root);
        }

        var meter = parse.GetValue(stats) ? new Meter(Stopwatch.GetTimestamp) : null;
        options = options with { Meter = meter };
        var progress = new BuildProgress();
        using var output = new DiskOutput(folder, options.Root);
        var report = progress.Run(terminal, observer => SiteBuilder.Run(options, output, observer));
        var ended = Stopwatch.GetTimestamp();
        Report.Write(terminal, parse.GetValue(format), options.Root, report, Stopwatch.GetElapsedTime(started, ended));
        if (meter is not null)
        {
            progress.WriteStages(terminal.Error, ended);
            BuildStats.Write(terminal.Error, meter, report);
            if (report.Images is { } images && images != new ImageSummary(0, 0))
            {
                terminal.Error.WriteLine(
                    $"images  {Summary.Count(images.Encoded, "variant")} encoded, {images.Remembered} from earlier builds");
            }

            foreach (var file in report.OwnFiles)
            {
                terminal.Error.WriteLine(
                    file.EndsWith("/_headers", StringComparison.Ordinal) || file.EndsWith("/_redirects", StringComparison.Ordinal)
                    ? $"{file} is merged with the generated file of that name"
                    : $"{file} replaces the generated file of that name");
            }
        }

        if (parse.GetValue(manifest) && report.Written is not null)
        {
            OutputHashes.Write(terminal.Output, folder);
        }

        return report.IsPublishable ? ExitCode.Clean : ExitCode.SiteHasErrors;
    }

    private string Target(ParseResult parse, string root) => Path.TrimEndingDirectorySeparator(
        parse.GetValue(target) is { } named ? Path.GetFullPath(named, terminal.WorkingDirectory) : Path.Combine(root, "_site"));

    private static void Forget(string root)
    {
        var memory = Path.Combine(root, ".aiblog");
        try
        {
            if (Directory.Exists(memory))
            {
                Directory.Delete(memory, recursive: true);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault($"cannot remove {memory}: {fault.Message}", fault);
        }
    }
}

/// <summary>Shows how far a build is, on a terminal only, and keeps how long each stage took.</summary>
internal sealed class BuildProgress
{
    private readonly List<(string Stage, long Started, long Allocated)> stages = [];

    /// <summary>Runs a build; on a terminal with a bar that is gone when it ends.</summary>
    public T Run<T>(Terminal terminal, Func<BuildObserver, T> build)
    {
        if (!terminal.IsInteractive)
        {
            return build(new BuildObserver(Enter, (_, _) => { }));
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(terminal.Error) });
        return console.Progress().AutoClear(true).HideCompleted(true).Start(progress =>
        {
            var task = progress.AddTask("Building");
            return build(new BuildObserver(Enter, (made, total) => task.MaxValue(total).Value(made)));
        });
    }

    /// <summary>One line a stage: its name, milliseconds, and what it allocated.</summary>
    public void WriteStages(TextWriter output, long ended)
    {
        for (var i = 0; i < stages.Count; i++)
        {
            var (end, allocated) = i + 1 < stages.Count
                ? (stages[i + 1].Started, stages[i + 1].Allocated)
                : (ended, GC.GetTotalAllocatedBytes());
            output.WriteLine($"{stages[i].Stage,-8}{Summary.Milliseconds(Stopwatch.GetElapsedTime(stages[i].Started, end))}"
                + Summary.Megabytes(allocated - stages[i].Allocated));
        }
    }

    private void Enter(string stage) => stages.Add((stage, Stopwatch.GetTimestamp(), GC.GetTotalAllocatedBytes()));
}
