using System.Collections.Immutable;
using AiBlog.Diagnostics;

namespace AiBlog.Emit;

/// <summary>Changes an output from the last site to the new one, by a journal that lets the next command finish a commit that was
/// killed.</summary>
/// <remarks>After a kill the output becomes the new site. After a loss of power it becomes the new site too, but a file whose bytes had not
/// reached the disk may be old until the next build, which compares every file: flushing each of them would cost a build more than all of
/// its writing.</remarks>
internal sealed class OutputCommit(WorkFolder work, string output, Journal journal)
{
    private readonly OutputFolders folders = new(output, journal.Former.ToImmutableHashSet(StringComparer.Ordinal));
    private readonly List<string> kept = [];
    private bool hasBegun;

    /// <summary>Carries out the journal. When the first step fails, the journal is deleted and the last site is whole.</summary>
    /// <exception cref="EnvironmentFault">A step failed after others, or somebody else's file is at the path of a new one.</exception>
    public void Run()
    {
        PrepareLists();
        journal.Write(work.Folder);
        try
        {
            Apply(isResumed: false);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            if (!hasBegun)
            {
                Journal.Delete(work.Folder);
                throw;
            }

            throw new EnvironmentFault($"cannot write all of the site to {output}: {fault.Message}; the next `aiblog build` finishes it",
                fault);
        }

        Journal.Delete(work.Folder);
        if (kept.Count > 0)
        {
            throw new EnvironmentFault($"cannot write {kept[0]}: another program created this file during the build");
        }
    }

    /// <summary>A list that is the same as the one before it is not written again.</summary>
    private void PrepareLists()
    {
        var list = TargetPath(OutputManifest.FileName);
        var before = File.Exists(list) ? File.ReadAllBytes(list) : [];
        foreach (var (name, paths) in new[]
        {
            (ListWithBoth, journal.Former.Concat(journal.Current).Distinct(StringComparer.Ordinal)), (ListAfter, journal.Current),
        })
        {
            var bytes = OutputManifest.Write(paths);
            if (bytes.AsSpan().SequenceEqual(before))
            {
                File.Delete(work.PreparedPath(name));
            }
            else
            {
                work.Prepare(name, bytes);
            }

            before = bytes;
        }
    }

    /// <summary>Finishes what a killed commit left in the work folder, and empties the folder. Without a valid journal no file had been
    /// moved.</summary>
    public static void Recover(WorkFolder work, string output, string site)
    {
        if (Journal.Read(work.Folder) is { } journal
            && journal.Output == work.NameOf(output)
            && OutputGuard.Check(output, site) is null
            && File.Exists(Path.Combine(output, OutputManifest.FileName)))
        {
            var commit = new OutputCommit(work, output, journal);
            commit.PrepareLists();
            commit.Apply(isResumed: true);
        }

        Journal.Delete(work.Folder);
        work.Empty();
    }

    private void Apply(bool isResumed)
    {
        Directory.CreateDirectory(output);

        // While files are moved, the list names the old ones and the new ones: even without the journal none of them is anybody else's.
        MoveList(ListWithBoth);
        foreach (var entry in journal.Entries.Where(entry => entry.Step == JournalStep.Remove && folders.Above(entry.Path) is null))
        {
            Remove(entry.Path);
        }

        foreach (var entry in journal.Entries.Where(entry => entry.IsStaged))
        {
            MoveIn(entry, isResumed);
        }

        if (kept.Count > 0)
        {
            work.Prepare(ListAfter, OutputManifest.Write(journal.Current.Except(kept, StringComparer.Ordinal)));
        }

        MoveList(ListAfter);
    }

    private void MoveIn(JournalEntry entry, bool isResumed)
    {
        var staged = work.StagePath(entry.Path);
        if (isResumed && (!File.Exists(staged) || new FileInfo(staged).Length != entry.Length))
        {
            return;
        }

        var target = TargetPath(entry.Path);
        if (IsBarred(entry, staged, target, isResumed))
        {
            kept.Add(entry.Path);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(target) ?? output);
        File.Move(staged, target, overwrite: true);
        hasBegun = true;
    }

    /// <summary>True when somebody else put something at the path, or above it, since the file was staged.</summary>
    private bool IsBarred(JournalEntry entry, string staged, string target, bool isResumed) =>
        folders.Above(entry.Path) is not null
        || Directory.Exists(target)
        || (!entry.IsFormer && File.Exists(target) && !(isResumed && IsPartOf(target, staged)));

    /// <summary>Between two file systems a move is a copy, and a kill leaves a part of the file.</summary>
    private static bool IsPartOf(string part, string whole) =>
        new FileInfo(part).Length <= new FileInfo(whole).Length && File.ReadAllBytes(whole).AsSpan().StartsWith(File.ReadAllBytes(part));

    private void Remove(string path)
    {
        var target = TargetPath(path);
        if (File.Exists(target))
        {
            File.Delete(target);
            hasBegun = true;
        }

        var folder = target;
        while ((folder = Path.GetDirectoryName(folder)) is not null && folder.Length > output.Length)
        {
            if (Directory.Exists(folder))
            {
                if (Directory.EnumerateFileSystemEntries(folder).Any())
                {
                    return;
                }

                Directory.Delete(folder);
            }
        }
    }

    private void MoveList(string prepared)
    {
        var file = work.PreparedPath(prepared);
        if (File.Exists(file))
        {
            File.Move(file, TargetPath(OutputManifest.FileName), overwrite: true);
        }
    }

    private string TargetPath(string path) => Path.Combine(output, path.Replace('/', Path.DirectorySeparatorChar));

    private const string ListWithBoth = "list-with-both";
    private const string ListAfter = "list-after";
}
