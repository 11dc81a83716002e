using AiBlog.Diagnostics;
using AiBlog.Load;
using AiBlog.Themes;

namespace AiBlog.Render;

/// <summary>A file of the new site that is known but not yet made.</summary>
/// <param name="Path">In the output, forward slashes.</param>
/// <param name="Origin">The source it comes from, or what it is, for the fault that two things claim one path.</param>
internal abstract record PlannedOutput(string Path, string Origin)
{
    /// <summary>Where an author wrote this path as an alias; null for all else.</summary>
    public Place? Alias { get; init; }

    /// <summary>The program makes it on its own account, so a file of the author at this path replaces it.</summary>
    public bool IsReplaceable { get; init; }
}

/// <summary>A page made by a layout from one view, in one language.</summary>
internal sealed record TemplatedPage(string Path, string Origin, string Layout, Strings Strings, Func<object> BoundView)
    : PlannedOutput(Path, Origin)
{
    /// <summary>The bodies in it, as the page writes them: their HTML has gone through the tree.</summary>
    public Func<IEnumerable<string>> Bodies { get; init; } = () => [];
}

/// <summary>A file that is made without a template.</summary>
internal sealed record MadeFile(string Path, string Origin, Func<byte[]> Make) : PlannedOutput(Path, Origin);

/// <summary>Files below a folder whose names are known only when they are made, because they hold hashes of what is in them.</summary>
/// <param name="Path">Of the folder, which holds nothing else.</param>
/// <param name="Make">With how many threads; hands on each file by its path in the output, from many threads.</param>
internal sealed record MadeFolder(string Path, string Origin, Action<int, Action<string, ReadOnlyMemory<byte>>> Make)
    : PlannedOutput(Path, Origin);

/// <summary>A file that is copied as it is.</summary>
internal sealed record CopiedFile(string Path, string Origin, MediaFile File) : PlannedOutput(Path, Origin);
