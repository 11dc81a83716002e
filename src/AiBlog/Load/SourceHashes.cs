using System.Collections.Concurrent;
using System.IO.Hashing;
using AiBlog.Diagnostics;
using AiBlog.Store;
using AiBlog.Threads;

namespace AiBlog.Load;

/// <summary>The hash of each source. That of a file which is the same as in the last build is known without reading it; the others are
/// found when they are read. Serves all threads.</summary>
internal sealed class SourceHashes
{
    private readonly ConcurrentDictionary<string, (FileStamp Stamp, UInt128? Hash)> files = new(StringComparer.Ordinal);

    /// <summary>Looks at every file of the listing, before any is read: what is written later has another stamp in the next
    /// build.</summary>
    public static SourceHashes Look(SiteListing listing, BuildStore store, int jobs)
    {
        var hashes = new SourceHashes();
        if (!store.IsOpen)
        {
            return hashes;
        }

        InParallel.Map(listing.Files, jobs, file =>
        {
            if (FileStamp.Of(file.FullPath) is { } stamp)
            {
                var isKnown = store.Index.Sources.TryGetValue(file.Path, out var known) && known.Stamp == stamp
                    && stamp.Latest < store.Index.SourcesAt;
                hashes.files[file.Path] = (stamp, isKnown ? known.Hash : null);
            }

            return true;
        });
        return hashes;
    }

    public UInt128? Known(MediaFile file) => files.TryGetValue(file.Path, out var found) ? found.Hash : null;

    /// <summary>The file with its hash, which is read at most once in a build.</summary>
    public MediaFile With(MediaFile file) => files.ContainsKey(file.Path) ? file with { FindHash = () => Of(file) } : file;

    public UInt128 Add(MediaFile file, byte[] bytes)
    {
        var hash = XxHash128.HashToUInt128(bytes);
        if (files.TryGetValue(file.Path, out var found))
        {
            files[file.Path] = (found.Stamp, hash);
        }

        return hash;
    }

    /// <summary>The hash of a file, read when it is not known; 0 for a file that is gone.</summary>
    /// <exception cref="EnvironmentFault">The file cannot be read.</exception>
    public UInt128 Of(MediaFile file)
    {
        if (Known(file) is { } known)
        {
            return known;
        }

        if (!File.Exists(file.FullPath))
        {
            return 0;
        }

        var hash = file.ReadHash();
        if (files.TryGetValue(file.Path, out var found))
        {
            files[file.Path] = (found.Stamp, hash);
        }

        return hash;
    }

    /// <summary>One hash of all sources: their paths and bytes, and what was reported about them.</summary>
    public UInt128 OfAll(SiteListing listing, int jobs)
    {
        var sources = listing.Files.ToList();
        var hashes = InParallel.Map(sources, jobs, Of);
        return HashBuilder.Of("sources")
            .AddAll(sources.Zip(hashes).ToList(), (all, source) => all.Add(source.First.Path).AddHash(source.Second))
            .AddAll(listing.Diagnostics, (all, diagnostic) => all.Add(diagnostic.Code).Add(diagnostic.Place.File).Add(diagnostic.Message))
            .ToHash();
    }

    /// <summary>Whether no file has changed since <see cref="Look"/>, so that the hashes are those of what was read and copied.</summary>
    public bool AreCurrent(SiteListing listing, int jobs) => InParallel.All(
        listing.Files, jobs, file => files.TryGetValue(file.Path, out var found) && FileStamp.Of(file.FullPath) == found.Stamp);

    /// <summary>Hands what is known to the store, for the next build.</summary>
    public void Save(BuildStore store)
    {
        store.Index.Sources = files.Where(file => file.Value.Hash is not null).ToDictionary(
            file => file.Key, file => new KnownFile(file.Value.Stamp, file.Value.Hash ?? 0), StringComparer.Ordinal);
        store.Index.SourcesAt = store.Started;
    }
}
