using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Images.Variants;
using AiBlog.Render;
using AiBlog.Render.Outputs;

namespace AiBlog.Emit;

/// <summary>Takes the files of a site: a folder on disk for a build, memory for a preview, nothing for a check.</summary>
internal interface IOutputSink : IDisposable
{
    /// <summary>Faults of paths that were taken, such as a file in the output that is not ours.</summary>
    ImmutableArray<Diagnostic> Faults { get; }

    /// <summary>Called once, before the first file.</summary>
    /// <param name="isPublishable">False when the site has errors already: files are still made and checked, but not kept.</param>
    /// <returns>What forbids this output; null when files may follow.</returns>
    /// <exception cref="EnvironmentFault">The output cannot be used.</exception>
    Diagnostic? Open(bool isPublishable);

    /// <summary>Takes a file that was made. Called from many threads, once for each path; the bytes are valid only during the
    /// call.</summary>
    /// <param name="path">Relative to the output, forward slashes.</param>
    void Take(string path, ReadOnlySpan<byte> bytes);

    /// <summary>Takes a file of the site that is copied: byte for byte, or an image without its metadata.</summary>
    void Take(CopiedFile copy);

    /// <summary>Takes the images of a folder: encodes them, or remembers that it can.</summary>
    /// <returns>The images that could not be encoded.</returns>
    ImmutableArray<Diagnostic> Take(EncodedFolder folder, ImageEncoder encoder, int jobs);

    /// <summary>Publishes what was taken. Without this call the output stays as it was.</summary>
    /// <returns>What changed; null when nothing is written.</returns>
    WriteSummary? Publish();
}

/// <summary>Drops every file: a check only wants to know what is wrong.</summary>
internal sealed class NoOutput : IOutputSink
{
    public ImmutableArray<Diagnostic> Faults => [];

    public Diagnostic? Open(bool isPublishable) => null;

    public void Take(string path, ReadOnlySpan<byte> bytes)
    {
        // Nothing is kept.
    }

    public void Take(CopiedFile copy)
    {
        // Nothing is kept.
    }

    public ImmutableArray<Diagnostic> Take(EncodedFolder folder, ImageEncoder encoder, int jobs) => [];

    public WriteSummary? Publish() => null;

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

    public Diagnostic? Open(bool isPublishable)
    {
        (writer, var fault) = SiteWriter.Open(output, site, isPublishable);
        return fault;
    }

    public void Take(string path, ReadOnlySpan<byte> bytes) => writer?.Stage(path, bytes);

    public void Take(CopiedFile copy) => writer?.Stage(copy.Path, copy.Open);

    public ImmutableArray<Diagnostic> Take(EncodedFolder folder, ImageEncoder encoder, int jobs) =>
        EncodedImages.Make(folder, encoder, jobs, (path, bytes) => writer?.Stage(path, bytes.Span));

    public WriteSummary? Publish() => writer?.Commit();

    public void Dispose() => writer?.Dispose();
}

/// <summary>What a commit did to the output, in files.</summary>
internal sealed record WriteSummary(int Total, int Written, int Removed);
