using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.IO.Hashing;
using AiBlog.Diagnostics;
using AiBlog.Store;

namespace AiBlog.Emit;

/// <summary>Writes a site into its output folder. Files that differ are staged first; <see cref="Commit"/> moves them in, removes what the
/// site no longer has and writes the list of our files. Without a commit the former site stays as it was; an output that is absent or empty
/// is staged as a whole and renamed into place.</summary>
internal sealed class SiteWriter : IDisposable
{
    private readonly string output;
    private readonly bool isPublished;
    private readonly WorkFolder work;
    private readonly ConcurrentDictionary<string, bool> stageFolders = new(StringComparer.Ordinal);
    private readonly ImmutableHashSet<string> former;
    private readonly ConcurrentDictionary<string, bool> files = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<Diagnostic> faults = [];
    private readonly OutputFolders folders;
    private readonly KnownOutputs known;

    private SiteWriter(string output, WorkFolder work, bool isPublished, KnownOutputs known)
    {
        this.known = known;
        this.isPublished = isPublished;
        this.output = output;
        this.work = work;
        former = OutputManifest.Read(output);
        folders = new OutputFolders(output, former);
    }

    public ImmutableArray<Diagnostic> Faults => [.. faults.Distinct().OrderBy(fault => fault.Place.File, StringComparer.Ordinal)];

    /// <summary>Opens the output for one build; nothing in it is touched yet.</summary>
    /// <param name="isPublished">False when the site has errors already: then paths are checked, and nothing is staged.</param>
    /// <returns>The writer, or the fault that forbids this folder. Both paths are absolute.</returns>
    /// <exception cref="EnvironmentFault">The folder cannot be used.</exception>
    public static (SiteWriter? Writer, Diagnostic? Fault) Open(string output, string site, bool isPublished = true,
        BuildStore? store = null)
    {
        if ((OutputGuard.Check(output, site) ?? WorkFolderGuard.Check(output, site)) is { } fault)
        {
            return (null, fault);
        }

        return Guarded<(SiteWriter?, Diagnostic?)>(output, () =>
        {
            if (WorkFolder.Claim(output, site) is not { } work)
            {
                return (null, SiteFaults.OutputBusy(output, WorkFolder.Holder(output, site)));
            }

            try
            {
                OutputCommit.Recover(work, output, site);
                return (new SiteWriter(output, work, isPublished, new KnownOutputs(store ?? BuildStore.None(0), output)), null);
            }
            catch
            {
                work.Dispose();
                throw;
            }
        });
    }

    /// <summary>Takes one file of the new site. Safe to call from many threads; each path once.</summary>
    /// <param name="path">Relative to the output, forward slashes.</param>
    /// <param name="key">Of all it was made from; 0 when that is unknown.</param>
    public void Stage(string path, ReadOnlySpan<byte> bytes, UInt128 key = default)
    {
        var target = Claim(path);
        if (target is null || !isPublished)
        {
            return;
        }

        var hash = XxHash128.HashToUInt128(bytes);
        known.Take(path, hash, key);
        if (known.Find(path) is { } former ? former.Stamp.Length == bytes.Length && former.Hash == hash : HasBytes(target, bytes))
        {
            return;
        }

        files[path] = true;
        try
        {
            using var handle =
                File.OpenHandle(StagePath(path), FileMode.Create, FileAccess.Write, FileShare.None, FileOptions.None, bytes.Length);
            RandomAccess.Write(handle, bytes, 0);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // Out of range is a file that is too large for the file system or for what the process may write.
            throw new EnvironmentFault($"cannot write {path}: {fault.Message}", fault);
        }
    }

    /// <summary>Keeps a file of the last build that was made from the same things.</summary>
    /// <returns>False when it has to be made.</returns>
    public bool Keeps(string path, UInt128 key)
    {
        if (key == 0 || known.Find(path) is not { } former || former.Key != key || Claim(path) is null)
        {
            return false;
        }

        known.Take(path, former.Hash, key);
        return true;
    }

    /// <summary>Takes a file that is copied.</summary>
    /// <param name="open">Opens it; the stream can go back to its beginning.</param>
    /// <param name="key">Of all it is made from; 0 when that is unknown.</param>
    public void Stage(string path, Func<Stream> open, UInt128 key = default)
    {
        var target = Claim(path);
        if (target is null || !isPublished)
        {
            return;
        }

        using var source = open();
        var hash = HashBuilder.OfStream(source);
        known.Take(path, hash, key);
        if (known.Find(path) is { } former ? former.Hash == hash : HasBytes(target, source, hash))
        {
            return;
        }

        files[path] = true;
        source.Position = 0;
        try
        {
            using var copy = new FileStream(StagePath(path), FileMode.Create, FileAccess.Write, FileShare.None);
            source.CopyTo(copy);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException)
        {
            // Out of range is a file that is too large for the file system or for what the process may write.
            throw new EnvironmentFault($"cannot write {path}: {fault.Message}", fault);
        }
    }

    /// <summary>Makes the output the new site: former files that it no longer has go, staged files come in, the list is written
    /// last.</summary>
    /// <exception cref="EnvironmentFault">A file cannot be moved or removed.</exception>
    public WriteSummary Commit() => Guarded(output, () =>
    {
        // Somebody may have emptied the output by hand and left only the list.
        var stale = former.Where(path => !files.ContainsKey(path) && folders.Above(path) is null && File.Exists(TargetPath(path)))
            .Order(StringComparer.Ordinal).ToList();
        var staged = files.Where(file => file.Value).Select(file => file.Key).Order(StringComparer.Ordinal).ToList();
        var list = OutputManifest.Write(files.Keys);
        var isChanged = stale.Count > 0 || staged.Count > 0 || !HasBytes(TargetPath(OutputManifest.FileName), list);
        if (isChanged && !IsPlaced(list))
        {
            new OutputCommit(work, output, JournalOf(stale)).Run();
        }

        return new WriteSummary(files.Count, staged.Count, stale.Count);
    });

    /// <summary>Tells the store what is published.</summary>
    public void Remember(int jobs) => known.Save(OutputManifest.FileName, jobs);

    public void Dispose() => work.Dispose();

    private string? Claim(string path)
    {
        files[path] = false;
        var target = TargetPath(path);
        if (FaultOf(path, target) is not { } fault)
        {
            return target;
        }

        faults.Add(fault);
        return null;
    }

    private Diagnostic? FaultOf(string path, string target)
    {
        if (path == OutputManifest.FileName)
        {
            return SiteFaults.ReservedName(path);
        }

        if (folders.Above(path) is { } above)
        {
            return above;
        }

        var isTaken = File.Exists(target) ? !former.Contains(path) : folders.IsForeign(path);
        return isTaken ? SiteFaults.OutputFileIsForeign(path) : null;
    }

    private string TargetPath(string path) => Path.Combine(output, path.Replace('/', Path.DirectorySeparatorChar));

    private string StagePath(string path)
    {
        var staged = work.StagePath(path);
        if (Path.GetDirectoryName(staged) is { } folder && !stageFolders.ContainsKey(folder))
        {
            Directory.CreateDirectory(folder);
            stageFolders[folder] = true;
        }

        return staged;
    }

    /// <summary>Renames the staged site into the place of an output that is absent or empty.</summary>
    /// <returns>False when the output has files, or when it cannot be replaced: it is on another file system, or a mount point.</returns>
    private bool IsPlaced(byte[] list)
    {
        if (Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any())
        {
            return false;
        }

        File.WriteAllBytes(StagePath(OutputManifest.FileName), list);
        try
        {
            if (!Directory.Exists(output))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(output) ?? output);
            }
            else
            {
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(work.Stage, File.GetUnixFileMode(output));
                }

                Directory.Delete(output);
            }

            Directory.Move(work.Stage, output);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private Journal JournalOf(List<string> stale)
    {
        var entries = files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Value
            ? new JournalEntry(former.Contains(file.Key)
                ? JournalStep.Replace
                : JournalStep.Add, new FileInfo(work.StagePath(file.Key)).Length, file.Key)
            : new JournalEntry(JournalStep.Keep, 0, file.Key));
        return new Journal(work.NameOf(output), [.. stale.Select(path => new JournalEntry(JournalStep.Remove, 0, path)), .. entries]);
    }

    private static bool HasBytes(string target, ReadOnlySpan<byte> bytes)
    {
        var info = new FileInfo(target);
        return info.Exists && info.Length == bytes.Length && bytes.SequenceEqual(File.ReadAllBytes(target));
    }

    private static bool HasBytes(string target, Stream source, UInt128 hash)
    {
        var info = new FileInfo(target);
        if (!info.Exists || info.Length != source.Length)
        {
            return false;
        }

        using var former = info.OpenRead();
        return HashBuilder.OfStream(former) == hash;
    }

    private static T Guarded<T>(string output, Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault($"cannot write the site to {output}: {fault.Message}", fault);
        }
    }
}
