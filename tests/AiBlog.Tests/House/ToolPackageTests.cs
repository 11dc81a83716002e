namespace AiBlog.Tests.House;

/// <summary>The portable .NET tool: packed from the sources, installed from a local folder, and run. `.ci/run` does the same with the
/// native package.</summary>
public sealed class ToolPackageTests : IDisposable
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(10);

    private readonly string folder = Directory.CreateTempSubdirectory("aiblog-tool-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_portable_tool_installs_from_a_local_folder_and_builds_a_site()
    {
        CopySources();
        // No server of the build may outlive the test, and the analyzers have seen this code.
        File.WriteAllText(Path.Combine(folder, "Directory.Build.rsp"), "-p:RunAnalyzers=false -p:UseSharedCompilation=false -nodeReuse:false\n");
        Dotnet("pack", "src/AiBlog", "-c", "Release", "-o", "packages", "-p:ToolPackageRuntimeIdentifiers=any", "-p:Version=0.0.1");

        Assert.Equal(
            ["aiblog.0.0.1.nupkg", "aiblog.any.0.0.1.nupkg"],
            Directory.GetFiles(Path.Combine(folder, "packages")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        Dotnet("tool", "install", "aiblog", "--add-source", Path.Combine(folder, "packages"), "--tool-path", "tools");
        var tool = Path.Combine(folder, "tools", OperatingSystem.IsWindows() ? "aiblog.exe" : "aiblog");

        Assert.Equal("aiblog 0.0.1", Run(tool, "--version").Output.Trim());
        Run(tool, "init", "site");
        Run(tool, "build", "site");
        Assert.True(File.Exists(Path.Combine(folder, "site", "_site", "index.html")));
    }

    /// <summary>Packing a copy leaves the restored packages and the build output of the repository alone.</summary>
    private void CopySources()
    {
        string[] roots = ["src", "themes", "README.md", "LICENSE", "global.json", ".editorconfig", "Directory.Build.props", "Directory.Packages.props"];
        foreach (var root in roots)
        {
            var path = Repository.PathOf(root);
            foreach (var file in Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories) : [path])
            {
                var name = Repository.NameOf(file);
                if (name.Split('/').Intersect(["bin", "obj"]).Any())
                {
                    continue;
                }

                var copy = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }

    private void Dotnet(params string[] arguments) => Run("dotnet", arguments);

    private ProgramResult Run(string command, params string[] arguments)
    {
        var result = ChildProcess.Run(command, arguments, folder, TimeLimit);
        Assert.True(result.ExitCode == 0, $"{command} {string.Join(' ', arguments)}\n{result.Output}{result.Error}");
        return result;
    }
}
