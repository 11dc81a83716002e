namespace AiBlog.Tests.House;

/// <summary>Commands for what .NET cannot create: pipes, names that are not UTF-8, small disks.</summary>
internal static class Shell
{
    public static ProgramResult Run(string script, string folder, params string[] arguments)
    {
        var result = ChildProcess.Run("sh", ["-e", "-c", script, "sh", .. arguments], folder, TimeSpan.FromMinutes(2));
        Assert.True(result.ExitCode == 0, $"{script} ended with {result.ExitCode}: {result.Output}{result.Error}");
        return result;
    }
}
