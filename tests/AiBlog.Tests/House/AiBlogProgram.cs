namespace AiBlog.Tests.House;

/// <summary>The built program as a process of its own: the one that stands beside the test assembly.</summary>
internal static class AiBlogProgram
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(5);

    public static ProgramResult Run(IReadOnlyList<string> arguments, string workingDirectory) =>
        ChildProcess.Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "aiblog.dll"), .. arguments], workingDirectory, TimeLimit);

    /// <summary>Builds the repository's own site into a folder.</summary>
    public static void BuildOwnSite(string output, params string[] arguments) => BuildSite(Repository.Root, output, arguments);

    /// <summary>Builds a site into a folder; a build that is not clean fails whoever asked.</summary>
    public static void BuildSite(string site, string output, params string[] arguments)
    {
        var result = Run(["build", "-o", output, .. arguments], site);
        if (result.ExitCode != 0)
        {
            throw new InvalidOperationException($"aiblog build of {site} ended with {result.ExitCode}:\n{result.Output}{result.Error}");
        }
    }
}
