using System.Collections.Immutable;

namespace AiBlog.Import.Folders;

/// <summary>What differs between the generators whose sites are folders of text files.</summary>
internal abstract class Generator
{
    /// <summary>Whether a string without commas is a list of words.</summary>
    public virtual bool SplitsAtSpaces => false;

    /// <summary>Reads the configuration once, before all other members are asked.</summary>
    public abstract OldSite Read(SourceFolder folder, LossList losses);

    /// <summary>The folder of the content, with a slash at the end; empty for the root.</summary>
    public abstract string ContentRoot(SourceFolder folder);

    /// <param name="path">Relative to <see cref="ContentRoot"/>.</param>
    public abstract EntryRole RoleOf(string path);

    /// <summary>The path that the old site served the entry at; null when only a pattern of its links can tell.</summary>
    public abstract string? OldUrl(FolderEntry entry);

    /// <summary>Folders whose files were served at the root of the old site, each with a slash at the end.</summary>
    public abstract ImmutableArray<string> StaticRoots(SourceFolder folder);

    /// <summary>The pattern of the generator when neither configuration nor links tell another.</summary>
    public abstract string DefaultPattern { get; }
}
