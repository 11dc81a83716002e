using System.Management.Automation;
using System.Management.Automation.Language;
using System.Management.Automation.Runspaces;

namespace AiBlog.Tests.House;

/// <summary>build.ps1 in PowerShell's own engine, with the real dotnet for a cheap step and a recorded one for the whole way.</summary>
public sealed class BuildScriptTests : IDisposable
{
    private static readonly string Script = Repository.PathOf("build.ps1");

    private readonly string folder = Directory.CreateTempSubdirectory("aiblog-build-script-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_build_script_parses_without_a_fault()
    {
        Parser.ParseFile(Script, out _, out var errors);
        Findings.AssertNone("build.ps1:", errors.Select(error => $"{error.Extent.StartLineNumber}: {error.Message}"));
    }

    [Fact]
    public void The_list_names_every_step_in_order_and_runs_none()
    {
        var run = Run(new() { ["List"] = true, ["Runtime"] = "linux-x64", ["Dotnet"] = Path.Combine(folder, "absent") });

        Assert.Equal(["restore", "build", "test", "publish", "site"], run.Output.Select(line => line.Split(':')[0]));
        Assert.EndsWith("publish src/AiBlog --configuration Release --runtime linux-x64 --output artifacts/native", run.Output[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Every_step_runs_in_order_in_the_checkout()
    {
        var run = Run(new() { ["Dotnet"] = FakeDotnet(failsAt: "nothing"), ["Output"] = "elsewhere", ["Configuration"] = "Debug" });

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(["restore", "build", "test", "publish", "run"], Recorded().Select(line => line.Split(' ')[0]));
        Assert.EndsWith("-- build -o elsewhere", Recorded()[^1], StringComparison.Ordinal);
        Assert.All(Recorded()[1..], line => Assert.Contains("--configuration Debug", line, StringComparison.Ordinal));
        Assert.Equal(Repository.Root, Path.TrimEndingDirectorySeparator(File.ReadAllLines(Path.Combine(folder, "where"))[0].Trim()));
    }

    [Fact]
    public void The_first_step_that_fails_ends_the_script_with_its_exit_code()
    {
        var run = Run(new() { ["Dotnet"] = FakeDotnet(failsAt: "test") });

        Assert.Equal(7, run.ExitCode);
        Assert.Equal(["restore", "build", "test"], Recorded().Select(line => line.Split(' ')[0]));
        Assert.Equal("test failed with exit code 7", run.Output[^1]);
    }

    [Fact]
    public void Tests_can_be_left_out()
    {
        Run(new() { ["Dotnet"] = FakeDotnet(failsAt: "test"), ["SkipTests"] = true });

        Assert.Equal(["restore", "build", "publish", "run"], Recorded().Select(line => line.Split(' ')[0]));
    }

    [Fact]
    public void The_session_is_where_it_was_when_the_script_has_ended() =>
        Assert.Equal(folder, Run(new() { ["List"] = true }).Location);

    [Fact]
    public void The_real_restore_succeeds()
    {
        string[] steps = ["restore"];
        var run = Run(new() { ["Steps"] = steps });

        Assert.True(run.ExitCode == 0, string.Join('\n', run.Output));
    }

    private ScriptRun Run(Dictionary<string, object> parameters)
    {
        // CreateDefault looks for modules that only an installed PowerShell has.
        using var runspace = RunspaceFactory.CreateRunspace(InitialSessionState.CreateDefault2());
        runspace.Open();
        runspace.SessionStateProxy.Path.SetLocation(folder);
        using var shell = PowerShell.Create(runspace);
        var output = shell.AddCommand(Script).AddParameters(parameters).Invoke().Select(line => $"{line}").ToList();
        var exitCode = runspace.SessionStateProxy.GetVariable("LASTEXITCODE") as int? ?? 0;
        return new ScriptRun(exitCode, output, runspace.SessionStateProxy.Path.CurrentLocation.ProviderPath);
    }

    /// <summary>A command that writes down its arguments and where it runs, and fails with 7 at one of the steps.</summary>
    private string FakeDotnet(string failsAt)
    {
        var isWindows = OperatingSystem.IsWindows();
        var path = Path.Combine(folder, isWindows ? "dotnet.cmd" : "dotnet");
        File.WriteAllText(path, isWindows
            ? $"@echo %*>>\"{folder}\\calls\"\r\n@cd >\"{folder}\\where\"\r\n@if \"%1\"==\"{failsAt}\" exit /b 7\r\n@exit /b 0\r\n"
            : $"#!/bin/sh\necho \"$*\" >>'{folder}/calls'\npwd -P >'{folder}/where'\ntest \"$1\" != '{failsAt}' || exit 7\n");
        if (!isWindows)
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return path;
    }

    private string[] Recorded() => File.ReadAllLines(Path.Combine(folder, "calls"));

    private sealed record ScriptRun(int ExitCode, IReadOnlyList<string> Output, string Location);
}
