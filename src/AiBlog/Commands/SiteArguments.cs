using System.CommandLine;
using System.Globalization;
using AiBlog.Build;
using AiBlog.Config;
using AiBlog.Diagnostics;
using AiBlog.Link;

namespace AiBlog.Commands;

/// <summary>The arguments that every command on a site shares, and what they come to.</summary>
internal sealed class SiteArguments
{
    public Argument<string?> Site { get; } = new("SITE")
    {
        Description = "The folder of the site. Default: the current folder.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public Option<string?> BaseUrl { get; } =
        new("--base-url") { Description = "The URL of the published site. Overrides base_url in aiblog.yml.", HelpName = "URL" };

    public Option<bool> Drafts { get; } = new("--drafts") { Description = "Include drafts." };

    public Option<bool> Future { get; } = new("--future") { Description = "Include posts scheduled for later." };

    public Option<string?> Now { get; } = new("--now")
    {
        Description = "The time that decides which posts are published, such as 2026-11-23T08:00Z. Default: SOURCE_DATE_EPOCH, or now.",
        HelpName = "TIME",
    };

    public Option<int?> Jobs { get; } = new("--jobs") { Description = "The number of threads. Default: all cores.", HelpName = "N" };

    public string Root(ParseResult parse, Terminal terminal) =>
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(parse.GetValue(Site) ?? ".", terminal.WorkingDirectory));

    /// <exception cref="UsageFault">A value cannot be read.</exception>
    public BuildOptions Options(ParseResult parse, Terminal terminal, Severity anchorSeverity = Severity.Warning) => new(
        Root(parse, terminal),
        BaseUrlOf(parse),
        new BuildChoice(NowOf(parse, terminal), parse.GetValue(Drafts), parse.GetValue(Future)),
        anchorSeverity,
        JobsOf(parse))
    {
        Command = parse.CommandResult.Command.Name,
    };

    private BaseUrl? BaseUrlOf(ParseResult parse)
    {
        if (parse.GetValue(BaseUrl) is not { } text)
        {
            return null;
        }

        return Config.BaseUrl.Parse(text)
            ?? throw new UsageFault($"--base-url \"{text}\" is not a URL; write it like https://example.org/blog/");
    }

    private DateTimeOffset NowOf(ParseResult parse, Terminal terminal)
    {
        if (parse.GetValue(Now) is { } text)
        {
            return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var now)
                ? now
                : throw new UsageFault($"--now \"{text}\" is not a time; write it like 2026-11-23 or 2026-11-23T08:00:00Z");
        }

        if (terminal.Variable("SOURCE_DATE_EPOCH") is not { Length: > 0 } epoch)
        {
            return terminal.Now;
        }

        return long.TryParse(epoch, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 253402300799
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : throw new UsageFault($"SOURCE_DATE_EPOCH \"{epoch}\" is not a number of seconds");
    }

    private int JobsOf(ParseResult parse) => parse.GetValue(Jobs) switch
    {
        null => Environment.ProcessorCount,
        int jobs and >= 1 and <= 512 => jobs,
        var jobs => throw new UsageFault($"--jobs {jobs} is not a valid number of threads; use 1 to 512"),
    };
}
