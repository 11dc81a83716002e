using System.Management.Automation.Language;
using AiBlog.Tests.House;

namespace AiBlog.Tests.Commands;

public sealed class CompletionTests : IDisposable
{
    private readonly TestSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "compdef ")]
    [InlineData("fish", "complete --command aiblog")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Each_shell_has_a_script_that_asks_the_program(string shell, string holds)
    {
        var script = site.Run("completion", shell).Ends(0).Output;

        Assert.Contains(holds, script, StringComparison.Ordinal);
        Assert.Contains("[suggest:", script, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("aiblog bu", "build")]
    [InlineData("aiblog build --dr", "--drafts")]
    [InlineData("aiblog completion z", "zsh")]
    [InlineData("aiblog related --fo", "--format")]
    public void The_program_suggests_what_fits(string line, string expected) =>
        Assert.Contains(expected, site.Run($"[suggest:{line.Length}]", line).Ends(0).Output.Split('\n'));

    [Fact]
    public void PowerShell_can_read_its_script()
    {
        Parser.ParseInput(site.Run("completion", "pwsh").Output, out _, out var errors);

        Assert.Empty(errors);
    }

    [Fact]
    public void Bash_completes_a_command_with_its_script()
    {
        if (!File.Exists("/bin/bash"))
        {
            return;
        }

        var shim = site.PathOf("aiblog");
        site.Write("aiblog", $"#!/bin/sh\nexec dotnet '{Path.Combine(AppContext.BaseDirectory, "aiblog.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(shim, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        const string Session = """
            PATH="$PWD:$PATH"
            eval "$(aiblog completion bash)"
            COMP_LINE="aiblog build --f" COMP_POINT=16 COMP_WORDS=(aiblog build --f) COMP_CWORD=2
            _aiblog
            printf '%s\n' "${COMPREPLY[@]}"
            """;
        var run = ChildProcess.Run("/bin/bash", ["-c", Session], site.Root, TimeSpan.FromMinutes(1));

        Assert.Equal(["--format", "--future"], run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal));
    }
}
