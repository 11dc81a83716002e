using System.Collections.Immutable;
using AiBlog.Diagnostics;
using AiBlog.Images.Cards;
using AiBlog.Images.Metadata;
using AiBlog.Images.Variants;
using AiBlog.Load;
using AiBlog.Store;
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
internal sealed record MadeFile(string Path, string Origin, Func<byte[]> Make) : PlannedOutput(Path, Origin)
{
    /// <summary>Adds what the file is made from; null for a file that is made in every build.</summary>
    public Func<HashBuilder, HashBuilder>? Key { get; init; }
}

/// <summary>Files below a folder whose names are known only when they are made, because they hold hashes of what is in them.</summary>
/// <param name="Path">Of the folder, which holds nothing else.</param>
/// <param name="Make">Generates the files. Its arguments are the number of threads, the store, and a function that accepts each file, on
/// any thread.</param>
internal sealed record MadeFolder(string Path, string Origin, Action<int, BuildStore, Action<MadeFile>> Make)
    : PlannedOutput(Path, Origin);

/// <summary>Images that are encoded when somebody needs them, below a folder that contains nothing else.</summary>
/// <param name="Images">Each writes several files.</param>
/// <param name="Tints">Stylesheets with the colours of images.</param>
/// <param name="Cards">Images for link previews.</param>
internal sealed record EncodedFolder(string Path, string Origin, ImmutableArray<ImageSet> Images, ImmutableArray<Tint> Tints,
    ImmutableArray<SocialCard> Cards) : PlannedOutput(Path, Origin)
{
    /// <summary>How many files there will be.</summary>
    public int Count => Images.Sum(set => set.Variants.Length) + Tints.Length + Cards.Length;
}

/// <summary>A file that is copied: byte for byte, or an image without its metadata.</summary>
internal sealed record CopiedFile(string Path, string Origin, MediaFile File) : PlannedOutput(Path, Origin)
{
    /// <summary>Its metadata is not published.</summary>
    public bool IsCleaned { get; init; }

    /// <summary>What is published of the file; default for all of it.</summary>
    public ImmutableArray<ImagePart> Parts { get; init; }

    /// <exception cref="EnvironmentFault">The file cannot be opened.</exception>
    public Stream Open() => Parts.IsDefault ? File.Open() : new PartsStream(File.Open(), Parts);
}
