using AiBlog.Diagnostics;
using AiBlog.Emit;

namespace AiBlog.Commands;

/// <summary>Finishes a killed build for commands that need no output themselves.</summary>
internal static class UnfinishedBuild
{
    /// <summary>Reports what cannot be finished and goes on: a check of a site works on a full disk too.</summary>
    public static void Finish(Terminal terminal, string root)
    {
        try
        {
            InterruptedCommits.Finish(root);
        }
        catch (EnvironmentFault fault)
        {
            terminal.Error.WriteLine($"aiblog: {fault.Message}; `aiblog build` tries again");
        }
    }
}
