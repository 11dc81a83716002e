using AiBlog.Diagnostics;

namespace AiBlog.Emit;

/// <summary>Finishes what a killed build left half moved, before a command does anything else.</summary>
internal static class InterruptedCommits
{
    /// <summary>Finishes the commits of a site: those whose output is in the site, and that of <paramref name="output"/>. Costs one listing
    /// when there are none.</summary>
    /// <exception cref="EnvironmentFault">A commit cannot be finished.</exception>
    public static void Finish(string site, string? output = null)
    {
        try
        {
            foreach (var folder in WorkFolder.AllOf(site).Where(Journal.IsIn))
            {
                // The journal may be anybody's: it counts only in the work folder of the output that it names.
                var named = Journal.Read(folder) is { } journal ? Path.GetFullPath(journal.Output, folder) : null;
                if (named is not null && WorkFolder.PathOf(named, site) == folder)
                {
                    Finish(named, site, folder);
                }
            }

            if (output is not null && WorkFolder.PathOf(output, site) is var own && Journal.IsIn(own))
            {
                Finish(output, site, own);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault($"cannot finish the last build of {site}: {fault.Message}", fault);
        }
    }

    private static void Finish(string output, string site, string folder)
    {
        if (WorkFolderGuard.Check(output, site) is not null)
        {
            // The build reports it.
            return;
        }

        using var work = WorkFolder.Claim(output, site);
        if (work is not null && Journal.IsIn(folder))
        {
            OutputCommit.Recover(work, output, site);
        }
    }
}
