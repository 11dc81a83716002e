using System.Diagnostics.CodeAnalysis;

namespace AiBlog.Tests.House;

/// <summary>The built program for which the permissions of files count, also when the tests run as root.</summary>
internal static class UnprivilegedProgram
{
    private static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    /// <remarks>Root without these two capabilities still owns its files, but may read only what their permissions allow.</remarks>
    public static ProgramResult Run(string site, params string[] arguments)
    {
        string[] program = ["dotnet", Path.Combine(AppContext.BaseDirectory, "aiblog.dll"), .. arguments];
        return Environment.IsPrivilegedProcess
            ? ChildProcess.Run("setpriv", ["--bounding-set=-dac_override,-dac_read_search", .. program], site, TimeLimit)
            : ChildProcess.Run(program[0], program[1..], site, TimeLimit);
    }

    [SuppressMessage("Interoperability", "CA1416", Justification = "Permissions of this kind are those of Unix.")]
    public static void Deny(string path) => File.SetUnixFileMode(path, UnixFileMode.None);

    [SuppressMessage("Interoperability", "CA1416", Justification = "Permissions of this kind are those of Unix.")]
    public static void Allow(string path) => File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
}
