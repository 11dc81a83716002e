using Spectre.Console;

namespace AiBlog.Commands;

/// <summary>The world as commands see it; tests bring their own.</summary>
/// <param name="IsInteractive">A person is looking: colour, progress and source lines help. False for files, pipes and CI.</param>
/// <param name="Now">The clock, read once when the program starts.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="Stop">Asked for by Ctrl-C.</param>
internal sealed record Terminal(
    TextWriter Output,
    TextWriter Error,
    string WorkingDirectory,
    bool IsInteractive,
    DateTimeOffset Now,
    Func<string, string?> Variable,
    CancellationToken Stop)
{
    /// <summary>Whether a person is looking who has not turned colours off: https://no-color.org.</summary>
    public bool HasColor =>
        IsInteractive && string.IsNullOrEmpty(Variable("NO_COLOR")) && Variable("TERM") != "dumb"
            && (!OperatingSystem.IsWindows() || HasAnsi);

    /// <summary>Windows draws colours only after a program asks its console for them, which Spectre.Console does.</summary>
    private bool HasAnsi => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) }).Profile.Capabilities.Ansi;
}

internal static class ExitCode
{
    public const int Clean = 0;

    /// <summary>The site has errors, or warnings with --strict.</summary>
    public const int SiteHasErrors = 1;

    public const int WrongUsage = 2;

    /// <summary>Disk full, no permission, port taken.</summary>
    public const int MachineFailed = 3;
}

/// <summary>The command line asks for something that makes no sense: exit code 2.</summary>
internal sealed class UsageFault(string message) : Exception(message);

/// <summary>For whom a result is written: people or programs.</summary>
internal enum ResultFormat
{
    Text,
    Json,
}
