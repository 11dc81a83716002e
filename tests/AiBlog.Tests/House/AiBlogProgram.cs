namespace AiBlog.Tests.House;

/// <summary>The built program as a process of its own: the one that stands beside the test assembly.</summary>
internal static class AiBlogProgram
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    public static ProgramResult Run(IReadOnlyList<string> arguments, string workingDirectory) =>
        ChildProcess.Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "aiblog.dll"), .. arguments], workingDirectory, TimeLimit);

    /// <summary>Builds the repository's own site into a folder; a build that is not clean fails whoever asked.</summary>
    public static void BuildOwnSite(string output, params string[] arguments)
    {
        var result = Run(["build", "-o", output, .. arguments], Repository.Root);
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"aiblog build of the own site ended with {result.ExitCode}:\n{result.Output}{result.Error}");
        }
    }
}
