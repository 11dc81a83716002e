using System.Diagnostics;

namespace AiBlog.Tests.House;

/// <summary>The built program as a process of its own: the one that stands beside the test assembly.</summary>
internal static class AiBlogProgram
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    public static ProgramResult Run(IEnumerable<string> arguments, string workingDirectory)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "aiblog.dll"), .. arguments])
        {
            WorkingDirectory = workingDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(TimeLimit))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"aiblog {string.Join(' ', arguments)} ran longer than {TimeLimit}.");
        }

        return new ProgramResult(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
