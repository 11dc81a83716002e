using System.Globalization;
using AiBlog.Commands;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Specs;

/// <summary>The program inside this process, at the Specs' own time and without an environment.</summary>
internal static class SpecProgram
{
    /// <summary>The clock of every command that names none, so that a Spec says the same in every year.</summary>
    private static readonly DateTimeOffset Now = DateTimeOffset.Parse("2026-01-01T00:00:00Z", CultureInfo.InvariantCulture);

    public static ProgramResult Run(IReadOnlyList<string> arguments, string workingDirectory)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = CommandLine.Run([.. arguments], new Terminal(output, error, workingDirectory, IsInteractive: false, Now, _ => null, CancellationToken.None));
        return new ProgramResult(exitCode, output.ToString(), error.ToString());
    }
}
