using System.Collections.Concurrent;
using AiBlog.Store;
using AiBlog.Threads;

namespace AiBlog.Emit;

/// <summary>The files of an output as the store knows them, so that a file which nobody has touched is neither read nor written again.
/// Serves all threads.</summary>
internal sealed class KnownOutputs
{
    private readonly BuildStore store;
    private readonly string output;
    private readonly bool isKnown;
    private readonly ConcurrentDictionary<string, (UInt128 Hash, UInt128 Key)> taken = new(StringComparer.Ordinal);

    public KnownOutputs(BuildStore store, string output)
    {
        this.store = store;
        this.output = output;
        isKnown = store.Index.OutputFolder == output;
    }

    /// <summary>What is known of a file; null when it is not the one that the last build left.</summary>
    public KnownOutput? Find(string path) =>
        isKnown && store.Index.Outputs.TryGetValue(path, out var known) && IsUntouched(path, known) ? known : null;

    /// <summary>Whether the output is, file by file, what the last build left.</summary>
    public bool AreAllUntouched(int jobs) => isKnown && store.Index.Outputs.Count > 0
        && InParallel.All(store.Index.Outputs, jobs, known => IsUntouched(known.Key, known.Value));

    /// <summary>A file of the new site.</summary>
    /// <param name="key">Of all it was made from; 0 when that is unknown.</param>
    public void Take(string path, UInt128 hash, UInt128 key) => taken[path] = (hash, key);

    /// <summary>Hands the files that are published now to the store.</summary>
    /// <param name="list">The list of our files, which is one more.</param>
    public void Save(string list, int jobs)
    {
        if (!store.IsOpen)
        {
            return;
        }

        var stamps = InParallel.Map(taken.Append(KeyValuePair.Create(list, default((UInt128, UInt128)))), jobs,
            file => (file.Key, file.Value, Stamp: FileStamp.Of(Path.Combine(output, file.Key))));
        store.Index.OutputFolder = output;
        store.Index.Outputs = stamps.Where(file => file.Stamp is not null).ToDictionary(
            file => file.Key, file => new KnownOutput(file.Stamp ?? default, file.Value.Item1, file.Value.Item2), StringComparer.Ordinal);
        store.Index.OutputsAt = After(stamps.Max(file => file.Stamp?.Latest ?? 0));
    }

    /// <summary>A moment after the last change of a file. The clock of a file system ticks only every few milliseconds, so a change within
    /// the tick of this moment could have been before it or after it.</summary>
    private long After(long lastChange)
    {
        var now = store.Now();
        for (var tries = 0; now <= lastChange && tries < 20; tries++)
        {
            Thread.Sleep(1);
            now = store.Now();
        }

        return now;
    }

    private bool IsUntouched(string path, KnownOutput known) =>
        FileStamp.Of(Path.Combine(output, path)) is { } stamp && stamp == known.Stamp && stamp.Latest < store.Index.OutputsAt;
}
