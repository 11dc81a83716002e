using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Load;

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

    /// <summary>Takes a file of the site that is published as it is.</summary>
    void Take(string path, MediaFile file);

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

    public void Take(string path, MediaFile file)
    {
        // Nothing is kept.
    }

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

    public void Take(string path, MediaFile file) => writer?.Stage(path, file);

    public WriteSummary? Publish() => writer?.Commit();

    public void Dispose() => writer?.Dispose();
}

/// <summary>What a commit did to the output, in files.</summary>
internal sealed record WriteSummary(int Total, int Written, int Removed);
