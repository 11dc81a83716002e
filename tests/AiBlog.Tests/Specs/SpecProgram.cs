using System.Reflection;
using AiBlog.Diagnostics;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Specs;

/// <summary>The program as Specs run it: in this process where it offers an entry with its own streams and folder, else as a child, which costs more.</summary>
internal static class SpecProgram
{
    private delegate int Entry(string[] arguments, TextWriter output, TextWriter error, string workingDirectory);

    private static readonly Entry? InProcess = typeof(Diagnostic).Assembly
        .GetType("AiBlog.Commands.CommandLine")?
        .GetMethod("Run", BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic, [typeof(string[]), typeof(TextWriter), typeof(TextWriter), typeof(string)])?
        .CreateDelegate<Entry>();

    public static ProgramResult Run(IReadOnlyList<string> arguments, string workingDirectory)
    {
        if (InProcess is null)
        {
            return AiBlogProgram.Run(arguments, workingDirectory);
        }

        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exitCode = InProcess([.. arguments], output, error, workingDirectory);
        return new ProgramResult(exitCode, output.ToString(), error.ToString());
    }
}
