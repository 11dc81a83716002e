using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Images.Variants;
using AiBlog.Render;
using AiBlog.Render.Outputs;
using AiBlog.Store;

namespace AiBlog.Emit;

/// <summary>Takes the files of a site: a folder on disk for a build, memory for a preview, nothing for a check.</summary>
internal interface IOutputSink : IDisposable
{
    /// <summary>Faults of paths that were taken, such as a file in the output that is not ours.</summary>
    ImmutableArray<Diagnostic> Faults { get; }

    /// <summary>Called before the first file, and once more when the build starts again, which forgets what was taken.</summary>
    /// <param name="isPublishable">False when the site has errors already: files are still made and checked, but not kept.</param>
    /// <param name="store">What earlier builds left there.</param>
    /// <returns>What forbids this output; null when files may follow.</returns>
    /// <exception cref="EnvironmentFault">The output cannot be used.</exception>
    Diagnostic? Open(bool isPublishable, BuildStore store);

    /// <summary>Whether the output holds, file by file, what the last build with this store published. Called before
    /// <see cref="Open"/>.</summary>
    bool IsUntouched(BuildStore store, int jobs);

    /// <summary>Keeps a file as it is when it was made from the same things. Called from many threads, once for each path.</summary>
    /// <param name="path">Relative to the output, forward slashes.</param>
    /// <param name="key">Hash of all that the file is made from; 0 for a file that is always made.</param>
    /// <returns>False when the file has to be made and given to <see cref="Take(string, UInt128, ReadOnlySpan{byte})"/>.</returns>
    bool Keeps(string path, UInt128 key);

    /// <summary>Takes a file that was made. Called from many threads, once for each path; the bytes are valid only during the
    /// call.</summary>
    void Take(string path, UInt128 key, ReadOnlySpan<byte> bytes);

    /// <summary>Takes a file of the site that is copied: byte for byte, or an image without its metadata.</summary>
    void Take(CopiedFile copy, UInt128 key);

    /// <summary>Takes the images of a folder: encodes them, or remembers that it can.</summary>
    /// <returns>The images that could not be encoded.</returns>
    ImmutableArray<Diagnostic> Take(EncodedFolder folder, ImageEncoder encoder, int jobs);

    /// <summary>Publishes what was taken. Without this call the output stays as it was.</summary>
    /// <returns>What changed; null when nothing is written.</returns>
    WriteSummary? Publish();

    /// <summary>Tells the store what is published.</summary>
    void Remember(int jobs);
}

/// <summary>Drops every file: a check only wants to know what is wrong. A file that was made once from the same things is not made
/// again.</summary>
internal sealed class NoOutput : IOutputSink
{
    private BuildStore? memory;

    public ImmutableArray<Diagnostic> Faults => [];

    public Diagnostic? Open(bool isPublishable, BuildStore store)
    {
        memory = store;
        return null;
    }

    public bool IsUntouched(BuildStore store, int jobs) => true;

    public bool Keeps(string path, UInt128 key) => key != 0 && memory is { } store
        && ((store.Index.Outputs.TryGetValue(path, out var known) && known.Key == key) || store.Find(key) is not null);

    public void Take(string path, UInt128 key, ReadOnlySpan<byte> bytes)
    {
        if (key != 0)
        {
            memory?.Add(key, []);
        }
    }

    public void Take(CopiedFile copy, UInt128 key)
    {
        // Nothing is kept.
    }

    public ImmutableArray<Diagnostic> Take(EncodedFolder folder, ImageEncoder encoder, int jobs) => [];

    public WriteSummary? Publish() => null;

    public void Remember(int jobs)
    {
        // Nothing was published.
    }

    public void Dispose()
    {
        // Nothing was opened.
    }
}

/// <summary>Writes the site into a folder.</summary>
/// <param name="output">The folder, absolute.</param>
/// <param name="site">The folder of the site, absolute.</param>
internal sealed class DiskOutput(string output, string site) : IOutputSink
{
    private SiteWriter? writer;

    public ImmutableArray<Diagnostic> Faults => writer?.Faults ?? [];

    public Diagnostic? Open(bool isPublishable, BuildStore store)
    {
        // A build that starts again has taken files already.
        writer?.Dispose();
        (writer, var fault) = SiteWriter.Open(output, site, isPublishable, store);
        return fault;
    }

    public bool IsUntouched(BuildStore store, int jobs) =>
        OutputGuard.Check(output, site) is null && new KnownOutputs(store, output).AreAllUntouched(jobs);

    public bool Keeps(string path, UInt128 key) => writer?.Keeps(path, key) == true;

    public void Take(string path, UInt128 key, ReadOnlySpan<byte> bytes) => writer?.Stage(path, bytes, key);

    public void Take(CopiedFile copy, UInt128 key) => writer?.Stage(copy.Path, copy.Open, key);

    public ImmutableArray<Diagnostic> Take(EncodedFolder folder, ImageEncoder encoder, int jobs) =>
        EncodedImages.Make(folder, encoder, jobs, (path, bytes) => writer?.Stage(path, bytes.Span));

    public WriteSummary? Publish() => writer?.Commit();

    public void Remember(int jobs) => writer?.Remember(jobs);

    public void Dispose()
    {
        writer?.Dispose();
        writer = null;
    }
}

/// <summary>What a commit did to the output, in files.</summary>
internal sealed record WriteSummary(int Total, int Written, int Removed);
