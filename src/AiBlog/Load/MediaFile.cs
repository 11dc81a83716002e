using AiBlog.Diagnostics;

namespace AiBlog.Load;

/// <summary>A file that is copied byte for byte and never held in memory: a picture beside a post, a file of content/static.</summary>
/// <param name="Path">Relative to the site, forward slashes.</param>
internal sealed record MediaFile(string Path, string FullPath, long Length)
{
    public FileStream Open()
    {
        try
        {
            return new FileStream(FullPath, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new EnvironmentFault($"cannot read {Path}: {fault.Message}", fault);
        }
    }
}
